package org.claimclock.console;

import java.time.Instant;
import org.claimclock.console.live.LiveNight;
import org.claimclock.nightly.Home;
import org.claimclock.register.Register;
import org.claimclock.schedule.Office;
import org.claimclock.schedule.Schedule;

/**
 * What the console works with.
 *
 * @param nudge makes the schedule look at once
 */
public record Desk(Home home, Office office, Schedule schedule, Runnable nudge, LiveNight live, TablesInForce tables) {

    public Register register() {
        return office.register();
    }

    public Instant now() {
        return office.now();
    }

    /** A time as people read it, on the clocks of the schedule. */
    public String text(Instant instant) {
        return office.timetable().text(instant);
    }
}
