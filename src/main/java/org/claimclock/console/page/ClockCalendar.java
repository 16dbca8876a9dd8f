package org.claimclock.console.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.rulebook.table.Tables;

/** The clocks that run, drawn on the months that they run through: each day that counts, its number, and the last one. */
record ClockCalendar(List<RunningClock> clocks, Tables tables) {
    private static final int MOST_MONTHS = 6;
    private static final int WEEK = 7;

    /**
     * A month, week by week.
     *
     * @param weeks seven days each, from Monday
     */
    record Month(String name, List<List<Day>> weeks) {}

    /**
     * A day of a month.
     *
     * @param number empty for one of another month
     * @param kind classes of the style sheet
     * @param marks what the clocks say of it
     */
    record Day(String number, String kind, List<Mark> marks) {}

    /** @param kind class of the style sheet: {@code from}, {@code counts} or {@code last} */
    record Mark(String text, String kind) {}

    List<Month> months(LocalDate night) {
        Map<LocalDate, List<Mark>> marks = new TreeMap<>();
        clocks.stream().filter(RunningClock::isRunning).forEach(clock -> mark(clock, marks));
        if (marks.isEmpty()) {
            return List.of();
        }
        List<LocalDate> days = List.copyOf(marks.keySet());
        List<Month> months = new ArrayList<>();
        YearMonth end = YearMonth.from(days.get(days.size() - 1));
        for (YearMonth month = YearMonth.from(days.get(0));
                !month.isAfter(end) && months.size() < MOST_MONTHS;
                month = month.plusMonths(1)) {
            months.add(month(month, marks, night));
        }
        return months;
    }

    private void mark(RunningClock clock, Map<LocalDate, List<Mark>> marks) {
        String name = clock.clock().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        add(marks, clock.from(), new Mark(name + " from here", "from"));
        List<LocalDate> days = new Reckoner(tables).counting(clock);
        for (int number = 1; number <= days.size(); number++) {
            LocalDate day = days.get(number - 1);
            if (!day.equals(clock.lastDay())) {
                add(marks, day, new Mark(name + " " + number, "counts"));
            }
        }
        add(marks, clock.lastDay(), new Mark(name + " last day", "last"));
    }

    private static void add(Map<LocalDate, List<Mark>> marks, LocalDate day, Mark mark) {
        marks.computeIfAbsent(day, unknown -> new ArrayList<>()).add(mark);
    }

    private static Month month(YearMonth month, Map<LocalDate, List<Mark>> marks, LocalDate night) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int at = 0; at < WEEK; at++, day = day.plusDays(1)) {
                week.add(
                        YearMonth.from(day).equals(month)
                                ? day(day, marks.getOrDefault(day, List.of()), night)
                                : new Day("", "other", List.of()));
            }
            weeks.add(week);
        }
        String name = month.getMonth().name().charAt(0)
                + month.getMonth().name().substring(1).toLowerCase(Locale.ROOT) + " " + month.getYear();
        return new Month(name, weeks);
    }

    private static Day day(LocalDate day, List<Mark> marks, LocalDate night) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        String kind = (day.equals(night) ? "night " : "") + (weekend ? "weekend" : "");
        return new Day(Integer.toString(day.getDayOfMonth()), kind.strip(), marks);
    }
}
