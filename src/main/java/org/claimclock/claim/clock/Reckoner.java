package org.claimclock.claim.clock;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.clock.RunningClock.Phase;

/** Counts days by the terms and calendars in force. */
public final class Reckoner {

    /** The rows in force on a date; of the rulebook. */
    public interface Timetable {
        Term term(Clock clock, LocalDate d0);

        WorkingCalendar calendar(LocalDate d0);
    }

    private final Timetable timetable;

    public Reckoner(Timetable timetable) {
        this.timetable = timetable;
    }

    public Term term(RunningClock running) {
        return timetable.term(running.clock(), running.d0());
    }

    /** Starts a clock: day zero is excluded, the last day included in full. */
    public RunningClock start(Clock clock, LocalDate d0) {
        return counted(clock, d0, d0, timetable.term(clock, d0).length());
    }

    /** Pauses a clock at the end of {@code on}; what it has spent by then stays spent. */
    public RunningClock pause(RunningClock running, LocalDate on) {
        WorkingCalendar calendar = timetable.calendar(running.d0());
        int spent = term(running).unit() == DayUnit.BUSINESS_DAYS
                ? calendar.between(running.from(), on)
                : (int) Math.max(0, on.toEpochDay() - running.from().toEpochDay());
        return running.phase() == Phase.RUNNING ? running.paused(running.days() - spent) : running;
    }

    /** Lets a paused clock go on with its balance from {@code on}, which is not counted. */
    public RunningClock resume(RunningClock paused, LocalDate on) {
        if (paused.phase() != Phase.PAUSED) {
            return paused;
        }
        return counted(paused.clock(), paused.d0(), on, Math.max(0, paused.days()));
    }

    /** The same clock counted again, for a calendar may have been corrected since. */
    public RunningClock recount(RunningClock running) {
        return counted(running.clock(), running.d0(), running.from(), running.days());
    }

    /** The days that the count of this clock goes through, the last day being the last of them. */
    public List<LocalDate> counting(RunningClock running) {
        if (term(running).unit() == DayUnit.BUSINESS_DAYS) {
            return timetable.calendar(running.d0()).counting(running.from(), running.days());
        }
        return running.from()
                .plusDays(1)
                .datesUntil(running.lastDay().plusDays(1))
                .toList();
    }

    private RunningClock counted(Clock clock, LocalDate d0, LocalDate from, int days) {
        Term term = timetable.term(clock, d0);
        LocalDate last =
                term.unit() == DayUnit.BUSINESS_DAYS ? timetable.calendar(d0).after(from, days) : from.plusDays(days);
        LocalDate rolled =
                term.roll() == Roll.NONE ? last : timetable.calendar(d0).rolled(last);
        return new RunningClock(clock, d0, from, days, rolled, Phase.RUNNING);
    }
}
