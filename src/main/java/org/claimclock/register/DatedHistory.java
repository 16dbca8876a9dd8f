package org.claimclock.register;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.walk.HistoryEntry;

/** What one night added to a claim's history. */
public record DatedHistory(LocalDate asOf, String rulesVersion, List<HistoryEntry> entries) {
    public DatedHistory {
        entries = List.copyOf(entries);
    }
}
