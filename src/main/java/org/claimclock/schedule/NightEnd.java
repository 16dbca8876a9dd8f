package org.claimclock.schedule;

import java.util.List;

/**
 * How an attempt at a night ended.
 *
 * @param message what an operator should know
 * @param unusual what the volume guard has to say of it; empty for nothing
 */
public record NightEnd(Kind kind, String message, List<String> unusual) {

    public NightEnd {
        unusual = List.copyOf(unusual);
    }

    public NightEnd(Kind kind, String message) {
        this(kind, message, List.of());
    }

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
        NEEDS_A_PERSON,
        /** New rules did otherwise than was forecast: it gives out nothing before somebody has looked. */
        HELD
    }
}
