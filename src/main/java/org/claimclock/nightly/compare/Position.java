package org.claimclock.nightly.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimclock.claim.Claim;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.register.StatusRow;
import org.claimclock.register.StoredClaim;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands, as far as anyone outside could tell.
 *
 * @param outcome its status, with {@code SENT} or {@code WAITS} where finance has it or another claim stands before it
 * @param reason of a rejection, else empty
 * @param row as the status file would show it, null before the first
 * @param deadlines last days of the clocks that run
 * @param lines that finance has, each with all that it says
 */
record Position(
        String outcome,
        String reason,
        @Nullable StatusRow row,
        Map<String, LocalDate> deadlines,
        List<ExportedLine.Terms> lines) {
    static final Position NONE = new Position("NO CLAIM", "", null, Map.of(), List.of());

    /** @param exported every line that was ever added for it */
    static Position of(@Nullable StoredClaim stored, List<ExportedLine> exported) {
        Claim claim = stored == null ? null : stored.state();
        if (stored == null || claim == null) {
            return NONE;
        }
        Map<String, LocalDate> deadlines = new TreeMap<>();
        for (RunningClock clock : claim.clocks().all()) {
            if (clock.isRunning() && !claim.isClosed()) {
                deadlines.put(clock.clock().name(), clock.lastDay());
            }
        }
        String sent = claim.isSent() ? " SENT" : claim.isCompeting() ? " WAITS" : "";
        String outcome = claim.isClosed() ? "CLOSED" : claim.getStatus().name() + sent;
        List<ExportedLine.Terms> lines = exported.stream()
                .filter(line -> !line.retracted())
                .map(ExportedLine::terms)
                .toList();
        return new Position(outcome, claim.getReason(), stored.published(), deadlines, lines);
    }

    String shown() {
        return reason.isEmpty() ? outcome : outcome + " (" + reason + ")";
    }

    /** {@code ADD TEAMS}, {@code RETRACT TEAMS}: what finance would have besides, and what it would not have. */
    List<String> linesSince(Position before) {
        TreeSet<String> changes = new TreeSet<>();
        lines.stream()
                .filter(line -> !before.lines.contains(line))
                .forEach(line -> changes.add("ADD " + line.product().name()));
        before.lines.stream()
                .filter(line -> !lines.contains(line))
                .forEach(line -> changes.add("RETRACT " + line.product().name()));
        return List.copyOf(changes);
    }

    List<String> deadlinesSince(Position before) {
        TreeSet<String> clocks = new TreeSet<>(before.deadlines.keySet());
        clocks.addAll(deadlines.keySet());
        return clocks.stream()
                .filter(clock -> !before.day(clock).equals(day(clock)))
                .map(clock -> clock + " " + before.day(clock) + " -> " + day(clock))
                .toList();
    }

    private String day(String clock) {
        LocalDate day = deadlines.get(clock);
        return day == null ? "none" : day.toString();
    }
}
