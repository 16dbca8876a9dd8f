package org.claimclock.console.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.schedule.DueNight;
import org.claimclock.schedule.RunControl;
import org.jspecify.annotations.Nullable;

/**
 * A night that is not over, and what may be done to it.
 *
 * @param waits until when it is not tried again; empty where it is not waiting for that
 * @param mayRelease whether a hold or a skip may be taken back
 */
record PlanRow(
        LocalDate asOf,
        String day,
        String due,
        State state,
        int tries,
        String by,
        String why,
        String waits,
        boolean mayRelease) {

    static PlanRow of(PlannedNight night, Desk desk) {
        boolean waits = night.state() == State.PLANNED
                && night.trial().attempts() > 0
                && night.trial().notBefore().isAfter(desk.now());
        return new PlanRow(
                night.asOf(),
                DayText.dated(night.asOf()),
                desk.text(night.dueAt()),
                night.state(),
                night.trial().attempts(),
                night.word().by(),
                night.word().why(),
                waits ? "not before " + desk.text(night.trial().notBefore()) : "",
                RunControl.isReleasable(night, desk.office()));
    }

    /** Empty where the night is over and nothing may be done to it. */
    static List<PlanRow> doable(@Nullable PlannedNight night, Desk desk) {
        if (night == null || night.isOver() && !RunControl.isReleasable(night, desk.office())) {
            return List.of();
        }
        return List.of(of(night, desk));
    }

    /** Those that are not over, and the next one that falls due: it can be held or skipped before it does. */
    static List<PlanRow> open(Desk desk) {
        List<PlanRow> rows = new ArrayList<>();
        desk.office().nights().open().forEach(night -> rows.add(of(night, desk)));
        desk.office().timetable().next(desk.now(), 1).stream()
                .filter(next -> desk.office().nights().find(next.asOf()).isEmpty())
                .forEach(next -> rows.add(upcoming(next, desk)));
        return rows;
    }

    private static PlanRow upcoming(DueNight night, Desk desk) {
        return new PlanRow(
                night.asOf(),
                DayText.dated(night.asOf()),
                desk.text(night.dueAt()),
                State.PLANNED,
                0,
                "",
                "",
                "",
                false);
    }

    public boolean mayHold() {
        return state == State.PLANNED || state == State.FAILED;
    }

    public boolean mayRetry() {
        return state == State.FAILED;
    }

    public boolean maySkip() {
        return state == State.PLANNED || state == State.FAILED || state == State.HELD;
    }

    public boolean mayRun() {
        return maySkip();
    }

    public boolean mayStop() {
        return state == State.RUNNING;
    }
}
