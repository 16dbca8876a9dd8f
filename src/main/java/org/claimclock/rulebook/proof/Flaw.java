package org.claimclock.rulebook.proof;

import java.util.List;

/**
 * Something that the rules should not do, or should and do not.
 *
 * @param message a sentence that names rules with file and line
 * @param situation all that the rules see of it; empty where the night breaks off
 * @param example rows of a scenario file that lead to it, with the columns of {@link #HEADER}
 */
public record Flaw(Kind kind, String message, String situation, List<String> example) {

    /** The first line of a file of examples. */
    public static final String HEADER = Story.HEADER;

    /** What is wrong. */
    public enum Kind {
        /** Two rules decide one moment: the night fails. */
        CONFLICT,
        /** A rule finds what the claim does not allow, or a condition cannot be reckoned: the night fails. */
        BREAK,
        /** No rule speaks of a moment, and nothing says that none should. */
        GAP,
        /** A silence is declared where a rule speaks. */
        BROKEN_SILENCE
    }

    public Flaw {
        example = List.copyOf(example);
    }
}
