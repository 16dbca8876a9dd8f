package org.claimclock.claim.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.Claim;
import org.claimclock.claim.event.EventKey;
import org.jspecify.annotations.Nullable;

/**
 * What a night made of one claim.
 *
 * @param state null where there is no claim yet, or none any more
 * @param history what is new, in the order of time
 * @param became of each event that was looked at
 * @param due the claim has to be looked at by the first run after this date; null for never
 */
public record ClaimOutcome(
        String claimId,
        @Nullable Claim state,
        Memory memory,
        List<HistoryEntry> history,
        List<Said> said,
        List<LineChange> lines,
        Map<EventKey, Disposition> became,
        Due due) {

    /** @param walkedTo the last moment looked at: what happened before it has come late */
    public record Due(@Nullable LocalDate date, Instant walkedTo) {}
}
