package org.claimclock.claim.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The business days of one calendar, counted once when it is built so that each question costs a look-up.
 *
 * <p>Whatever leaves the coverage throws {@link CalendarCoverageException}.
 */
public final class WorkingCalendar {
    private final String name;
    private final DateSpan coverage;
    private final BitSet businessDays;
    /** For each covered day, how many business days there are from the first covered day to it, both included. */
    private final int[] counted;
    /** The n-th business day as an offset from the first covered day. */
    private final int[] nth;

    /** @param isBusinessDay asked once for each covered day */
    public WorkingCalendar(String name, DateSpan coverage, Predicate<LocalDate> isBusinessDay) {
        this.name = name;
        this.coverage = coverage;
        int days = Math.toIntExact(coverage.to().toEpochDay() - coverage.from().toEpochDay() + 1);
        this.businessDays = new BitSet(days);
        this.counted = new int[days];
        int count = 0;
        for (int day = 0; day < days; day++) {
            if (isBusinessDay.test(coverage.from().plusDays(day))) {
                businessDays.set(day);
                count++;
            }
            counted[day] = count;
        }
        this.nth = businessDays.stream().toArray();
    }

    public String name() {
        return name;
    }

    public DateSpan coverage() {
        return coverage;
    }

    public boolean isBusinessDay(LocalDate date) {
        return businessDays.get(offset(date));
    }

    /** The {@code count}-th business day after {@code start}; {@code start} itself is never counted. */
    public LocalDate after(LocalDate start, int count) {
        int index = counted[offset(start)] + count - 1;
        if (count == 0) {
            return start;
        }
        if (index >= nth.length) {
            throw new CalendarCoverageException(name, coverage.to().plusDays(1), coverage);
        }
        return coverage.from().plusDays(nth[index]);
    }

    /** How many business days lie in ({@code start}, {@code end}]; zero where {@code end} is not after {@code start}. */
    public int between(LocalDate start, LocalDate end) {
        return end.isAfter(start) ? counted[offset(end)] - counted[offset(start)] : 0;
    }

    /** The days that {@link #after} counts, in order. */
    public List<LocalDate> counting(LocalDate start, int count) {
        List<LocalDate> days = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            days.add(after(start, number));
        }
        return List.copyOf(days);
    }

    LocalDate rolled(LocalDate date) {
        LocalDate day = date;
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private int offset(LocalDate date) {
        if (!coverage.contains(date)) {
            throw new CalendarCoverageException(name, date, coverage);
        }
        return (int) (date.toEpochDay() - coverage.from().toEpochDay());
    }
}
