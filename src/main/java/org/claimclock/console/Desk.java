package org.claimclock.console;

import java.time.Instant;
import java.time.LocalDate;
import org.claimclock.console.live.LiveNight;
import org.claimclock.console.study.RulesDesk;
import org.claimclock.nightly.Home;
import org.claimclock.register.Register;
import org.claimclock.schedule.Office;
import org.claimclock.schedule.Schedule;
import org.claimclock.schedule.ScheduleText;

/**
 * What the console works with.
 *
 * @param nudge makes the schedule look at once
 */
public record Desk(
        Home home,
        Office office,
        Schedule schedule,
        Runnable nudge,
        LiveNight live,
        TablesInForce tables,
        RulesDesk rules) {

    public Register register() {
        return office.register();
    }

    /** Whether a night has the book to itself right now. */
    public boolean isNight() {
        return !schedule.running().equals(LocalDate.MIN);
    }

    public Instant now() {
        return office.now();
    }

    /** When something happened, to the second. */
    public String exact(Instant instant) {
        return ScheduleText.exact(instant, office.timetable().wall().zone());
    }

    /** A time as people read it, on the clocks of the schedule. */
    public String text(Instant instant) {
        return office.timetable().text(instant);
    }
}
