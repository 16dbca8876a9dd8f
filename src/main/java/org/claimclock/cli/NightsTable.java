package org.claimclock.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimclock.claim.walk.DayText;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.schedule.DueNight;
import org.claimclock.schedule.Office;
import org.claimclock.schedule.Timetable;
import org.claimclock.schedule.Wellbeing;

/** The nights of the schedule as a table of plain text. */
record NightsTable(Office office, PrintWriter out) {

    /** @param last how many nights that are over */
    void print(int last) {
        Timetable timetable = office.timetable();
        TextTable table =
                new TextTable("as-of", "due (" + timetable.wall().zone() + ")", "state", "tries", "by", "why");
        List<PlannedNight> nights = new ArrayList<>(office.nights().over(last));
        nights.addAll(office.nights().open());
        nights.sort((one, other) -> one.asOf().compareTo(other.asOf()));
        nights.forEach(night -> table.add(
                DayText.dated(night.asOf()),
                timetable.text(night.dueAt()),
                night.state().name(),
                Integer.toString(night.trial().attempts()),
                night.word().by(),
                why(night, timetable)));
        if (nights.isEmpty()) {
            out.println("no night has been planned yet: serve plans them as they fall due");
        } else {
            table.print(out);
        }
        timetable
                .next(office.clock().instant(), 1)
                .forEach(next ->
                        out.println("next: " + DayText.dated(next.asOf()) + ", due " + timetable.text(next.dueAt())));
        Wellbeing wellbeing = Wellbeing.of(office);
        wellbeing.findUntold().ifPresent(untold -> out.println("to do: " + untold));
        wellbeing.alerts().forEach(kept -> out.println("to do: " + kept.alert().message()));
    }

    private String why(PlannedNight night, Timetable timetable) {
        boolean waits = night.state() == State.PLANNED
                && night.trial().notBefore().isAfter(office.clock().instant())
                && night.trial().attempts() > 0;
        String first = night.word().why().lines().findFirst().orElse("");
        return waits ? "not before " + timetable.text(night.trial().notBefore()) + ": " + first : first;
    }

    /** The next nights of the timetable, with what people have said of them already. */
    void printNext(int count) {
        printNext(
                office.timetable(),
                count,
                next -> office.nights()
                        .find(next.asOf())
                        .map(night -> (night.state() + " by " + night.word().by() + " "
                                        + night.word().why())
                                .strip())
                        .orElse(""),
                out);
    }

    static void printNext(Timetable timetable, int count, Function<DueNight, String> said, PrintWriter out) {
        TextTable table = new TextTable("as-of", "due (" + timetable.wall().zone() + ")", "state");
        timetable
                .next(Clock.systemUTC().instant(), count)
                .forEach(next -> table.add(DayText.dated(next.asOf()), timetable.text(next.dueAt()), said.apply(next)));
        table.print(out);
    }
}
