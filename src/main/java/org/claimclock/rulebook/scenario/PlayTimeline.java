package org.claimclock.rulebook.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimclock.claim.walk.ClaimOutcome;
import org.claimclock.claim.walk.DayText;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.claim.walk.HistoryEntry.Change;

/** Tells a scenario night by night, as its claims' histories do. */
record PlayTimeline(Map<String, PlayedClaim> claims, RulePlaces places) {

    List<String> lines() {
        SortedSet<LocalDate> nights = new TreeSet<>();
        claims.values().forEach(claim -> nights.addAll(claim.nights().keySet()));
        List<String> lines = new ArrayList<>();
        nights.forEach(night -> add(night, lines));
        return lines;
    }

    private void add(LocalDate night, List<String> lines) {
        List<String> told = new ArrayList<>();
        claims.forEach((id, claim) -> {
            ClaimOutcome outcome = claim.nights().get(night);
            if (outcome != null) {
                outcome.history().forEach(entry -> tell(id, entry, told));
                outcome.lines()
                        .forEach(line -> told.add("  " + name(id) + "to finance: " + line.action() + " "
                                + line.line().terms().product()));
            }
        });
        if (!told.isEmpty()) {
            lines.add("night of " + DayText.dated(night));
            lines.addAll(told);
        }
    }

    private void tell(String id, HistoryEntry entry, List<String> told) {
        Change change = entry.change();
        String move = change.from().equals(change.to()) ? "" : ": " + change.from() + " -> " + change.to();
        String reason = change.reason().isEmpty() ? "" : " " + change.reason();
        told.add("  " + entry.at() + "  " + name(id) + entry.who() + " " + entry.what() + move + reason);
        String rule = places.shown(entry.ground().rule());
        String because = entry.ground().because();
        if (!rule.isEmpty()) {
            told.add("      by " + rule + (because.isEmpty() ? "" : ": " + because));
        }
        if (!entry.note().isEmpty()) {
            told.add("      " + entry.note());
        }
        entry.deadlines().forEach(deadline -> told.add("      " + deadline.text()));
    }

    /** Needed only where there is more than one claim. */
    private String name(String id) {
        return claims.size() == 1 ? "" : id + " ";
    }
}
