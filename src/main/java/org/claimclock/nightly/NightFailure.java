package org.claimclock.nightly;

/** A night that cannot go on for a reason outside the program: nothing is half published, and it is safe to run again. */
public final class NightFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean published;

    NightFailure(String message) {
        super(message);
        this.published = false;
    }

    private NightFailure(String message, Throwable cause, boolean published) {
        super(message, cause);
        this.published = published;
    }

    static NightFailure of(String message, Throwable cause) {
        return new NightFailure(message, cause, false);
    }

    static NightFailure afterPublishing(String message, Throwable cause) {
        return new NightFailure(message, cause, true);
    }

    /** Whether the night stands in the outbox, complete. */
    public boolean isPublished() {
        return published;
    }
}
