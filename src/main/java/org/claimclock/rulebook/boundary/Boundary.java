package org.claimclock.rulebook.boundary;

import java.util.List;

/**
 * A number or a date that decides something.
 *
 * @param file the table, a path within the rules folder
 * @param line the row that it stands in
 * @param about whose number or date it is
 * @param value what it says
 * @param moves by one, up and down
 */
record Boundary(String file, int line, Subject about, String value, List<Move> moves) {

    /**
     * What a boundary belongs to, for people and for the proposals.
     *
     * @param name the clock, the policy, the reason's code, the holiday
     * @param profile empty where it counts in each
     */
    record Subject(Kind kind, String name, String profile) {
        String shown() {
            return profile.isEmpty() ? name : name + " (" + profile + ")";
        }
    }

    /** What is moved. */
    enum Kind {
        /** How long a clock runs. */
        LENGTH,
        /** The day on which one row of a clock follows another. */
        TERM_CHANGE,
        /** A number of {@code policy.csv}. */
        POLICY,
        /** The day on which one row of {@code policy.csv} follows another. */
        POLICY_CHANGE,
        /** The first or last day of a reason. */
        REASON_CHANGE,
        /** A holiday, or a working day. */
        DAY
    }

    Boundary {
        moves = List.copyOf(moves);
    }

    /** The file's name without its folder. */
    String table() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    String where() {
        return table() + ":" + line;
    }
}
