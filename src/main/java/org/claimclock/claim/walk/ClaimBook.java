package org.claimclock.claim.walk;

import java.util.List;
import org.claimclock.claim.Claim;
import org.claimclock.claim.event.ClaimEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the register holds of one claim when a night begins.
 *
 * @param state where the last run left it; null where there is no claim yet, or it was refused as a duplicate
 * @param events all events of the claim, or only the new ones where the walk goes on from {@code state}
 * @param history what the runs so far decided; empty where the walk goes on from {@code state}
 * @param lines every line exported so far, in the order of export
 */
public record ClaimBook(String claimId, @Nullable Claim state, Memory memory, List<ClaimEvent> events, Past past) {

    /** The claim's records that a walk from the start is compared with. */
    public record Past(List<HistoryEntry> history, List<ExportedLine> lines) {
        public static final Past NONE = new Past(List.of(), List.of());
    }
}
