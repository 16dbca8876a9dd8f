package org.claimclock.nightly;

import org.jspecify.annotations.Nullable;

/** A night that cannot go on for a reason outside the program: nothing is half published, and it is safe to run again. */
public final class NightFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean published;
    private final boolean forAPerson;

    NightFailure(String message) {
        this(message, null, false, false);
    }

    private NightFailure(String message, @Nullable Throwable cause, boolean published, boolean forAPerson) {
        super(message, cause);
        this.published = published;
        this.forAPerson = forAPerson;
    }

    /** One that does not pass until somebody has looked at it. */
    static NightFailure forAPerson(String message) {
        return new NightFailure(message, null, false, true);
    }

    static NightFailure of(String message, Throwable cause) {
        return new NightFailure(message, cause, false, false);
    }

    static NightFailure afterPublishing(String message, Throwable cause) {
        return new NightFailure(message, cause, true, false);
    }

    /** Whether the night stands in the outbox, complete. */
    public boolean isPublished() {
        return published;
    }

    /** Whether it would fail again until a person has done something. */
    public boolean needsAPerson() {
        return forAPerson;
    }
}
