package org.claimclock.nightly;

/** A night that stopped because it was asked to. What it has done is kept, and it is safe to run again. */
public final class NightStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NightStopped(String message) {
        super(message);
    }
}
