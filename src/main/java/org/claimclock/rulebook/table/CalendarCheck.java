package org.claimclock.rulebook.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.rulebook.table.CalendarTable.Entry;
import org.claimclock.rulebook.table.CalendarTable.Kind;

/** Whether the rows of one calendar say all that its coverage promises: a day that nobody thought of would be counted as a business day. */
record CalendarCheck(String name, List<Entry> entries, TableFaults faults) {
    private static final int SEVERAL = 2;

    /** The covered days; none where a fault was told. */
    Optional<DateSpan> findCoverage() {
        List<Entry> coverage = of(Kind.COVERAGE);
        if (coverage.size() != 1) {
            Entry place = coverage.isEmpty() ? entries.get(0) : coverage.get(1);
            faults.add(place.place() + ": calendar " + name + " has "
                    + (coverage.isEmpty() ? "no COVERAGE row" : coverage.size() + " COVERAGE rows")
                    + "; it needs exactly one, which says for which days its holidays are complete.");
            return Optional.empty();
        }
        Entry covered = coverage.get(0);
        boolean weekends = hasWeekends(covered);
        boolean holidays = hasHolidays(covered);
        return weekends && holidays ? Optional.of(covered.days()) : Optional.empty();
    }

    /** A calendar may do without weekends, but not for a part of its days. */
    private boolean hasWeekends(Entry covered) {
        List<Entry> weekends = of(Kind.WEEKEND);
        Predicate<LocalDate> forgotten =
                day -> weekends.stream().noneMatch(weekend -> weekend.days().contains(day));
        Optional<LocalDate> first = weekends.isEmpty()
                ? Optional.empty()
                : covered.days()
                        .from()
                        .datesUntil(covered.days().to().plusDays(1))
                        .filter(forgotten)
                        .findFirst();
        first.ifPresent(day -> faults.add(covered.place() + ": calendar " + name + " covers " + day
                + ", but none of its WEEKEND rows does. Maybe move their last day too."));
        return first.isEmpty();
    }

    /** A calendar may do without holidays, or show a few; one that has them in several years has them in each. */
    private boolean hasHolidays(Entry covered) {
        List<Entry> holidays = of(Kind.HOLIDAY);
        IntStream years = IntStream.rangeClosed(
                covered.days().from().getYear(), covered.days().to().getYear());
        long known = holidays.stream()
                .map(holiday -> holiday.days().from().getYear())
                .distinct()
                .count();
        List<Integer> without = known < SEVERAL
                ? List.of()
                : years.mapToObj(CalendarCheck::year)
                        .filter(year -> covered.days().contains(year.from())
                                && covered.days().contains(year.to()))
                        .filter(year -> holidays.stream()
                                .noneMatch(holiday -> holiday.days().overlaps(year)))
                        .map(year -> year.from().getYear())
                        .toList();
        without.forEach(year -> faults.add(covered.place() + ": calendar " + name + " covers " + year
                + ", but has no HOLIDAY row in that year. Maybe add them first, and move the coverage then."));
        return without.isEmpty();
    }

    private static DateSpan year(int year) {
        return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private List<Entry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }
}
