package org.claimclock.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.Said;
import org.claimclock.register.StoredClaim;

/**
 * What a customer's nights came to when they were told again.
 *
 * @param claims as the last night left them, by id; a claim whose row was not let in is not there
 * @param lines every line that was added for a claim, by claim
 * @param nights in which anything went out, by as-of
 */
public record Retold(
        Map<String, StoredClaim> claims, Map<String, List<ExportedLine>> lines, Map<LocalDate, WentOut> nights) {

    /** What one night handed to finance and told people. */
    public record WentOut(List<LineChange> lines, List<Said> said) {
        public static final WentOut NOTHING = new WentOut(List.of(), List.of());

        void add(WentOut more) {
            lines.addAll(more.lines);
            said.addAll(more.said);
        }
    }
}
