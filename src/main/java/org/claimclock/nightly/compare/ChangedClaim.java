package org.claimclock.nightly.compare;

import java.util.List;

/**
 * A claim of which the candidate makes something else.
 *
 * @param before status, {@code SENT} if finance has it, and the reason of a rejection
 * @param because the rule or the row of a table that made it so, with its place
 * @param lines {@code ADD TEAMS}: what finance would get besides
 * @param deadlines {@code PARTNER_RESPONSE 2027-01-08 -> 2027-01-22}
 */
public record ChangedClaim(
        String claimId, String before, String after, String because, List<String> lines, List<String> deadlines) {

    public ChangedClaim {
        lines = List.copyOf(lines);
        deadlines = List.copyOf(deadlines);
    }
}
