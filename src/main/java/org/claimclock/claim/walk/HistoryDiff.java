package org.claimclock.claim.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimclock.claim.walk.HistoryEntry.Change;
import org.claimclock.claim.walk.HistoryEntry.Ground;

/**
 * What a walk from the start adds to a history: decisions that were not there yet, and the reversal of decisions that
 * do not stand any more. What was once decided is never taken out.
 */
final class HistoryDiff {
    /** How a reversal begins in {@link HistoryEntry#what}; its note is the key of the reversed decision. */
    private static final String REVERSED = "REVERSED";

    private HistoryDiff() {}

    static List<HistoryEntry> whatIsNew(List<HistoryEntry> past, List<HistoryEntry> walked, LocalDate asOf) {
        Map<String, HistoryEntry> standing = standing(past);
        Set<String> found = walked.stream()
                .filter(HistoryEntry::isDecision)
                .map(HistoryEntry::key)
                .collect(Collectors.toSet());
        List<HistoryEntry> added = new ArrayList<>();
        standing.values().stream()
                .filter(entry -> !found.contains(entry.key()))
                .forEach(entry -> added.add(reversal(entry, asOf)));
        walked.stream()
                .filter(entry -> !entry.isDecision() || !standing.containsKey(entry.key()))
                .forEach(added::add);
        return List.copyOf(added);
    }

    private static Map<String, HistoryEntry> standing(List<HistoryEntry> past) {
        Map<String, HistoryEntry> standing = new LinkedHashMap<>();
        for (HistoryEntry entry : past) {
            if (entry.isDecision()) {
                standing.put(entry.key(), entry);
            } else if (entry.what().startsWith(REVERSED)) {
                standing.remove(entry.note());
            }
        }
        return standing;
    }

    private static HistoryEntry reversal(HistoryEntry reversed, LocalDate asOf) {
        Change was = reversed.change();
        Change back = new Change(was.to(), was.from(), "");
        String at = asOf + " 00:00";
        return new HistoryEntry(
                "",
                at,
                "system",
                REVERSED + " " + reversed.what() + " of " + reversed.at(),
                back,
                Ground.NONE,
                reversed.origin(),
                List.of(),
                reversed.key());
    }
}
