package org.claimclock.nightly.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.rulebook.compare.Difference;
import org.claimclock.rulebook.compare.Difference.Kind;

/** Finds the rule or the row of a table that makes a claim's two histories part. */
record Blame(List<Difference> differences, Map<String, String> places) {

    /** @return the first thing that is otherwise in the history under the candidate, or that is missing there */
    String of(List<HistoryEntry> before, List<HistoryEntry> after) {
        return firstNew(after, before).isEmpty() ? gone(firstNew(before, after)) : firstNew(after, before);
    }

    private static String gone(String what) {
        return what.isEmpty() ? "" : "no longer " + what;
    }

    private String firstNew(List<HistoryEntry> in, List<HistoryEntry> notIn) {
        Set<String> known = new HashSet<>();
        notIn.forEach(entry -> known.add(essence(entry)));
        return in.stream()
                .filter(entry -> !known.contains(essence(entry)))
                .map(this::told)
                .filter(told -> !told.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String essence(HistoryEntry entry) {
        return entry.at() + entry.what() + entry.change() + entry.ground().rule() + entry.deadlines();
    }

    /** A row that has changed is the cause; a rule that only acts on it is not. */
    private String told(HistoryEntry entry) {
        String rule = entry.ground().rule();
        for (Difference difference : differences) {
            boolean isClock = difference.kind() == Kind.CLOCK || difference.kind() == Kind.DAY;
            if (difference.kind() == Kind.RULE && difference.subject().equals(rule)) {
                return "'" + rule + "' (" + difference.where() + ")";
            }
            if (isClock && speaksOf(entry, difference)) {
                return difference.kind() == Kind.CLOCK
                        ? difference.subject() + " (" + difference.where() + ")"
                        : difference.sentence();
            }
        }
        return rule.isEmpty() ? "" : "'" + rule + "' (" + places.getOrDefault(rule, "gone") + ")";
    }

    private static boolean speaksOf(HistoryEntry entry, Difference difference) {
        return difference.kind() == Kind.CLOCK
                && (entry.what().startsWith(difference.subject() + " ")
                        || entry.deadlines().stream().anyMatch(line -> line.startsWith(difference.subject() + " ")));
    }
}
