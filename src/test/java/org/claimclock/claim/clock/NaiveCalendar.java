package org.claimclock.claim.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Business days as a person with a wall calendar counts them: one day after the other, each looked up in the lists.
 *
 * @param weekends from the first day on that they are in force; the last such row counts
 */
record NaiveCalendar(
        DateSpan coverage,
        TreeMap<LocalDate, Set<DayOfWeek>> weekends,
        Set<LocalDate> holidays,
        Set<LocalDate> workingDays) {

    WorkingCalendar asWorkingCalendar() {
        return new WorkingCalendar("WALL", coverage, this::isBusinessDay);
    }

    boolean isBusinessDay(LocalDate day) {
        if (workingDays.contains(day)) {
            return true;
        }
        Map.Entry<LocalDate, Set<DayOfWeek>> inForce = weekends.floorEntry(day);
        return !holidays.contains(day)
                && (inForce == null || !inForce.getValue().contains(day.getDayOfWeek()));
    }

    /** The business days after {@code start}, until there are {@code count} or the calendar ends. */
    List<LocalDate> after(LocalDate start, int count) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = start;
        while (days.size() < count && day.isBefore(coverage.to())) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                days.add(day);
            }
        }
        return days;
    }

    int between(LocalDate start, LocalDate end) {
        int count = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            count += isBusinessDay(day) ? 1 : 0;
        }
        return count;
    }
}
