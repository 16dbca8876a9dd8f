package org.claimclock.claim.walk;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.clock.RunningClock;

/** Days as people read them: {@code Tue 03-02}, {@code Tue 2021-03-02}, and the count of a clock day by day. */
public final class DayText {

    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private DayText() {}

    /** Such as {@code CONSENT from Mon 2021-03-01: 1 Tue 03-02, 2 Wed 03-03, ... last day Mon 2021-03-08}. */
    public static String counted(RunningClock clock, Reckoner reckoner) {
        return switch (clock.phase()) {
            case PAUSED ->
                clock.clock() + " from " + dated(clock.from()) + ": paused with " + clock.days() + " days left";
            case RUNNING -> StartedClock.of(clock, reckoner).text();
            case LAPSED -> StartedClock.of(clock, reckoner).text() + " (lapsed)";
        };
    }

    public static String of(LocalDate day) {
        return weekday(day) + " " + day.toString().substring(5);
    }

    public static String dated(LocalDate day) {
        return weekday(day) + " " + day;
    }

    private static String weekday(LocalDate day) {
        return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
    }
}
