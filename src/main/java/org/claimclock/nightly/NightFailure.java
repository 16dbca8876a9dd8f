package org.claimclock.nightly;

/** A night that cannot go on for a reason outside the program: nothing is published, and it is safe to run again. */
public final class NightFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NightFailure(String message) {
        super(message);
    }

    private NightFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static NightFailure of(String message, Throwable cause) {
        return new NightFailure(message, cause);
    }
}
