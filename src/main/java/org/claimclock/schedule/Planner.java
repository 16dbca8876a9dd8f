package org.claimclock.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.clock.CalendarCoverageException;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.register.plan.PlannedNight.Word;

/** Puts the nights that have fallen due into the table, each once. Asked as often as one likes, and at any time, it adds what is missing. */
record Planner(Office office) {
    private static final int MOST_AT_ONCE = 400;
    private static final int LONG_GAP_DAYS = 45;

    void plan(Instant now) {
        Timetable timetable = office.timetable();
        Instant drawn = office.marks().findDrawn().orElse(null);
        if (drawn == null) {
            drawn = begin(timetable, now);
        } else if (Duration.between(drawn, now).toDays() > LONG_GAP_DAYS) {
            plan(timetable, drawn, now, true);
            return;
        }
        plan(timetable, drawn, now, false);
    }

    /** Up to when there was no schedule. */
    private Instant begin(Timetable timetable, Instant now) {
        LocalDate from = office.terms().from();
        Instant begin = from == null ? now : timetable.beginning(from).minusSeconds(1);
        office.marks().drawn(begin);
        return begin;
    }

    private void plan(Timetable timetable, Instant drawn, Instant now, boolean afterLongGap) {
        Instant mark = drawn;
        boolean suspicious = afterLongGap;
        try {
            for (int added = 0; added < MOST_AT_ONCE && now.isAfter(mark); added++) {
                List<DueNight> next = timetable.between(mark, now, 1);
                if (next.isEmpty()) {
                    office.marks().drawn(now);
                    return;
                }
                DueNight due = next.get(0);
                suspicious = !add(due, suspicious, drawn) && suspicious;
                mark = due.dueAt();
                office.marks().drawn(mark);
            }
        } catch (CalendarCoverageException e) {
            office.alerts()
                    .raise(
                            Alert.Kind.NO_CALENDAR,
                            timetable.asOf(now),
                            "No more nights are planned: " + e.getMessage()
                                    + " The setting schedule.calendar asks that calendar which nights there are.");
        }
    }

    /** @return whether the night was new */
    private boolean add(DueNight due, boolean suspicious, Instant drawn) {
        boolean known = office.nights().find(due.asOf()).isPresent()
                || office.register()
                        .nights()
                        .findLast()
                        .filter(last -> !last.asOf().isBefore(due.asOf()))
                        .isPresent();
        if (known) {
            return false;
        }
        Word planned = office.says("");
        office.add(
                suspicious
                        ? PlannedNight.fresh(due.asOf(), due.dueAt(), State.HELD, doubt(due, drawn))
                        : PlannedNight.fresh(due.asOf(), due.dueAt(), State.PLANNED, planned));
        return true;
    }

    private Word doubt(DueNight due, Instant drawn) {
        String doubt = "The clock says that "
                + Duration.between(drawn, office.now()).toDays()
                + " days have passed since the schedule last looked, and once a night is done no earlier one can be run."
                + " Maybe check the clock of the machine; if it is right, release the night " + due.asOf() + ".";
        office.alerts().raise(Alert.Kind.LONG_GAP, due.asOf(), doubt);
        return office.says(doubt);
    }
}
