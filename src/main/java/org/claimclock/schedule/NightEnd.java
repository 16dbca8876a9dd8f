package org.claimclock.schedule;

/**
 * How an attempt at a night ended.
 *
 * @param message what an operator should know
 */
public record NightEnd(Kind kind, String message) {

    /** What follows from it. */
    public enum Kind {
        DONE,
        /** Done, and files were refused whole. */
        DONE_WITH_REFUSED_FILES,
        /** Stopped at a boundary, as it was asked to. */
        STOPPED,
        /** Failed, and may work when it is tried again. */
        MAY_PASS,
        /** Failed, and will fail until a person has done something. */
        NEEDS_A_PERSON
    }
}
