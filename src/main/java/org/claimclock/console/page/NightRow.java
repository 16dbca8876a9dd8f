package org.claimclock.console.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.console.Desk;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.NightRecord;
import org.claimclock.register.plan.PlannedNight;
import org.jspecify.annotations.Nullable;

/**
 * A night as the schedule and the book know it: one of them may not.
 *
 * @param tally of all feeds
 * @param refusedFiles the names of those that were refused whole: what was in them is in no count
 */
record NightRow(
        LocalDate asOf,
        @Nullable PlannedNight plan,
        @Nullable NightRecord run,
        FeedTally tally,
        List<String> refusedFiles) {

    NightRow {
        refusedFiles = List.copyOf(refusedFiles);
    }

    /** The latest ones before this day, the latest first. */
    static List<NightRow> before(Desk desk, LocalDate day, int most) {
        LocalDate end = day.equals(LocalDate.MAX) ? LocalDate.of(9_999, 1, 1) : day;
        Map<LocalDate, PlannedNight> plans = new TreeMap<>();
        desk.office().nights().before(end, most).forEach(night -> plans.put(night.asOf(), night));
        Map<LocalDate, NightRecord> runs = new TreeMap<>();
        desk.register().nights().before(end, most).forEach(night -> runs.put(night.asOf(), night));
        TreeMap<LocalDate, NightRow> rows = new TreeMap<>();
        plans.keySet().forEach(night -> rows.put(night, of(desk, night, plans.get(night), runs.get(night))));
        runs.keySet().forEach(night -> rows.put(night, of(desk, night, plans.get(night), runs.get(night))));
        return rows.descendingMap().values().stream().limit(most).toList();
    }

    private static NightRow of(Desk desk, LocalDate asOf, @Nullable PlannedNight plan, @Nullable NightRecord run) {
        FeedTally tally = run == null
                ? FeedTally.NONE
                : desk.register().tallies().of(asOf).values().stream().reduce(FeedTally.NONE, FeedTally::plus);
        return new NightRow(asOf, plan, run, tally, run == null ? List.of() : refused(desk, asOf));
    }

    private static List<String> refused(Desk desk, LocalDate asOf) {
        return desk.register().inputFiles().of(asOf).stream()
                .filter(file -> file.state() == InputFile.State.REFUSED)
                .map(InputFile::name)
                .toList();
    }

    /** {@code DONE}, {@code SKIPPED}, ..., as the schedule says; of a night that it does not know, as the book says. */
    String state() {
        if (plan != null) {
            return plan.state().name();
        }
        return run != null && run.state() == NightRecord.State.DONE ? "DONE" : "STOPPED";
    }

    /** Zero where it is not done. */
    Duration took() {
        return run == null || run.finishedAt() == null
                ? Duration.ZERO
                : Duration.between(run.startedAt(), run.finishedAt());
    }
}
