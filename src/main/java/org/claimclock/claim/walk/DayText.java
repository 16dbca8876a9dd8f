package org.claimclock.claim.walk;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.clock.RunningClock;

/** Days as people read them: {@code Tue 03-02}, {@code Tue 2021-03-02}, and the count of a clock day by day. */
public final class DayText {

    /** A longer count is told by its number of days. */
    private static final int MOST_DAYS_TOLD = 20;

    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private DayText() {}

    /** Such as {@code CONSENT from Mon 2021-03-01: 1 Tue 03-02, 2 Wed 03-03, ... last day Mon 2021-03-08}. */
    public static String counted(RunningClock clock, Reckoner reckoner) {
        String start = clock.clock() + " from " + dated(clock.from()) + ": ";
        if (clock.phase() == RunningClock.Phase.PAUSED) {
            return start + "paused with " + clock.days() + " days left";
        }
        List<LocalDate> days = reckoner.counting(clock);
        StringBuilder count = new StringBuilder(start);
        if (days.size() > MOST_DAYS_TOLD) {
            count.append(days.size()).append(" days, ");
        } else {
            for (int number = 1; number <= days.size(); number++) {
                count.append(number)
                        .append(' ')
                        .append(of(days.get(number - 1)))
                        .append(", ");
            }
        }
        count.append("last day ").append(dated(clock.lastDay()));
        return count + (clock.phase() == RunningClock.Phase.LAPSED ? " (lapsed)" : "");
    }

    public static String of(LocalDate day) {
        return weekday(day) + " " + day.toString().substring(5);
    }

    public static String dated(LocalDate day) {
        return weekday(day) + " " + day;
    }

    private static String weekday(LocalDate day) {
        return WEEKDAYS.get(day.getDayOfWeek().ordinal());
    }
}
