package org.claimclock.claim.walk;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.clock.RunningClock;

/**
 * A clock as it was when a move started it.
 *
 * @param from the day after which it counts
 * @param days how many days it counts
 * @param counted each of them; none where they are too many to be told one by one
 * @param lastDay included in full; where the last one counted is no working day, and the clock's term rolls, a later one
 */
public record StartedClock(String clock, LocalDate from, int days, List<LocalDate> counted, LocalDate lastDay) {

    /** A longer count is told by its number of days. */
    private static final int MOST_DAYS_TOLD = 20;

    static StartedClock of(RunningClock clock, Reckoner reckoner) {
        List<LocalDate> days = reckoner.counting(clock);
        return new StartedClock(
                clock.clock().name(),
                clock.from(),
                days.size(),
                days.size() > MOST_DAYS_TOLD ? List.of() : days,
                clock.lastDay());
    }

    /** Such as {@code CONSENT from Mon 2021-03-01: 1 Tue 03-02, 2 Wed 03-03, ... last day Mon 2021-03-08}. */
    public String text() {
        StringBuilder text = new StringBuilder(clock)
                .append(" from ")
                .append(DayText.dated(from))
                .append(": ");
        if (counted.size() < days) {
            text.append(days).append(" days, ");
        }
        for (int number = 1; number <= counted.size(); number++) {
            text.append(number)
                    .append(' ')
                    .append(DayText.of(counted.get(number - 1)))
                    .append(", ");
        }
        return text.append("last day ").append(DayText.dated(lastDay)).toString();
    }
}
