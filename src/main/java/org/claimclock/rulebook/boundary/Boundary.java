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

    /** The name of a scenario that holds as it is and not with the move. */
    String pinned(Move move) {
        String name = about.shown();
        return switch (about.kind()) {
            case LENGTH -> name + " takes " + value + " days and not " + move.value();
            case POLICY -> name + " is " + value + " and not " + move.value();
            case TERM_CHANGE, POLICY_CHANGE -> name + " counts from " + value + " and not from " + move.value();
            case REASON_CHANGE ->
                name + (move.isEnd() ? " ends on " : " begins on ") + value + " and not on " + move.value();
            case DAY -> name + " is on " + value + " and not on " + move.value();
        };
    }
}
