package org.claimclock.nightly.compare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A claim of which the candidate makes something else.
 *
 * @param before status, {@code SENT} if finance has it, and the reason of a rejection; {@code NO CLAIM} where there is none
 * @param because the rules or rows of tables that made it so, each with its place; more than one where each had a part in it
 * @param lines {@code ADD TEAMS}, {@code RETRACT TEAMS}: what finance would have besides, and what it would not have; both where a line would say something
 *     else
 * @param deadlines {@code PARTNER_RESPONSE 2027-01-08 -> 2027-01-22}
 */
public record ChangedClaim(
        String claimId, String before, String after, List<String> because, List<String> lines, List<String> deadlines) {

    public ChangedClaim {
        because = List.copyOf(because);
        lines = List.copyOf(lines);
        deadlines = List.copyOf(deadlines);
    }

    /** What it has in common with others. */
    public Move move() {
        // In which order they had their part in it is of this claim alone.
        String all = because.stream().sorted().collect(Collectors.joining(" and "));
        return new Move(before, after, !deadlines.isEmpty(), !lines.isEmpty(), all);
    }

    /**
     * What happens to many claims alike.
     *
     * @param hasDeadlines whether a deadline is another
     * @param hasLines whether finance would have other lines
     */
    public record Move(String before, String after, boolean hasDeadlines, boolean hasLines, String because)
            implements Comparable<Move> {

        @Override
        public int compareTo(Move other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return String.join("\n", before, after, hasDeadlines + " " + hasLines, because);
        }
    }
}
