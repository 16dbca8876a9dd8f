package org.claimclock.claim.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The arithmetic of days against a naive count on a wall calendar. */
class DaysTest {
    /** Two leap days and four year ends. */
    private static final DateSpan COVERAGE = new DateSpan(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31));

    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final LocalDate SAT_2021_03_06 = LocalDate.of(2021, 3, 6);
    private static final LocalDate FRI_2021_03_12 = LocalDate.of(2021, 3, 12);

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theLastDayIsTheNthBusinessDayAfterTheStart(
            @ForAll("calendars") NaiveCalendar wall,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 60) int n) {
        WorkingCalendar calendar = wall.asWorkingCalendar();
        List<LocalDate> counted = wall.after(start, n);

        if (counted.size() < n) {
            assertThatThrownBy(() -> calendar.after(start, n))
                    .isInstanceOf(CalendarCoverageException.class)
                    .hasMessageContaining("calendar WALL covers 2020-01-01 to 2024-12-31")
                    .hasMessageContaining("reached 2025-01-01");
        } else {
            assertThat(calendar.counting(start, n)).isEqualTo(counted);
            assertThat(calendar.after(start, n)).isEqualTo(n == 0 ? start : counted.get(n - 1));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theDaysBetweenAreThoseAfterTheFirstAndUpToTheLast(
            @ForAll("calendars") NaiveCalendar wall, @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        assertThat(wall.asWorkingCalendar().between(one, other)).isEqualTo(wall.between(one, other));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aDayOutsideTheCoverageIsNamedAndNeverGuessed(@ForAll @IntRange(min = 1, max = 4000) int days) {
        WorkingCalendar calendar = weekendsOnly().asWorkingCalendar();

        for (LocalDate outside :
                List.of(COVERAGE.from().minusDays(days), COVERAGE.to().plusDays(days))) {
            assertThatThrownBy(() -> calendar.isBusinessDay(outside))
                    .isInstanceOf(CalendarCoverageException.class)
                    .hasMessageContaining("CALENDAR_COVERAGE: calendar WALL")
                    .hasMessageContaining("reached " + outside);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aClockThatRestsGoesOnWithTheDaysItHadLeft(
            @ForAll("calendars") NaiveCalendar wall,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 20) int until,
            @ForAll @IntRange(max = 40) int rest) {
        Assume.that(start.isBefore(COVERAGE.to().minusDays(200)));
        Reckoner reckoner = reckoner(wall, 10, DayUnit.BUSINESS_DAYS, Roll.NONE);
        LocalDate pause = start.plusDays(until);
        LocalDate resume = pause.plusDays(rest);

        RunningClock running = reckoner.start(Clock.OVERALL, start);
        RunningClock resumed = reckoner.resume(reckoner.pause(running, pause), resume);

        int left = Math.max(0, 10 - wall.between(start, pause));
        List<LocalDate> counted = wall.after(resume, left);
        assertThat(resumed.d0()).isEqualTo(start);
        assertThat(resumed.lastDay()).isEqualTo(left == 0 ? resume : counted.get(left - 1));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void calendarDaysAreCountedOneByOneAndRolledToABusinessDayWhereTheRowSaysSo(
            @ForAll("calendars") NaiveCalendar wall,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int n) {
        Assume.that(start.isBefore(COVERAGE.to().minusDays(100)));
        LocalDate last = start.plusDays(n);
        LocalDate next = last;
        while (!wall.isBusinessDay(next)) {
            next = next.plusDays(1);
        }

        assertThat(reckoner(wall, n, DayUnit.CALENDAR_DAYS, Roll.NONE)
                        .start(Clock.CONSENT, start)
                        .lastDay())
                .isEqualTo(last);
        assertThat(reckoner(wall, n, DayUnit.CALENDAR_DAYS, Roll.NEXT_BUSINESS_DAY)
                        .start(Clock.CONSENT, start)
                        .lastDay())
                .isEqualTo(next);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aCorrectedCalendarMovesAnOpenDeadlineOutAndNeverIn(
            @ForAll("calendars") NaiveCalendar before,
            @ForAll("calendars") NaiveCalendar after,
            @ForAll("days") LocalDate start) {
        Assume.that(start.isBefore(COVERAGE.to().minusDays(100)));
        Map<String, LocalDate> remembered = new HashMap<>();
        RunningClock told = stopwatch(before, remembered, Set.of()).start(Clock.PARTNER_RESPONSE, start);

        RunningClock corrected =
                stopwatch(after, remembered, Set.of(told.countKey())).refreshed(told);

        LocalDate anew = after.after(start, 5).get(4);
        assertThat(corrected.lastDay()).isEqualTo(anew.isAfter(told.lastDay()) ? anew : told.lastDay());
        assertThat(remembered).containsEntry(told.countKey(), corrected.lastDay());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aCorrectedCalendarLeavesAClosedDeadlineWhereItWas(
            @ForAll("calendars") NaiveCalendar before,
            @ForAll("calendars") NaiveCalendar after,
            @ForAll("days") LocalDate start) {
        Assume.that(start.isBefore(COVERAGE.to().minusDays(100)));
        Map<String, LocalDate> remembered = new HashMap<>();
        RunningClock told = stopwatch(before, remembered, Set.of()).start(Clock.PARTNER_RESPONSE, start);

        RunningClock walkedAgain = stopwatch(after, remembered, Set.of()).start(Clock.PARTNER_RESPONSE, start);

        assertThat(walkedAgain).isEqualTo(told);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void onEachDayOfTheYearTheLastMinuteIsInTimeAndTheNextIsNot(@ForAll("days") LocalDate lastDay) {
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        Window window = new Window(lastDay.minusDays(7), lastDay);
        var midnight = lastDay.plusDays(1).atStartOfDay(zone).toInstant();

        assertThat(window.covers(midnight.minusMillis(1).atZone(zone).toLocalDate()))
                .isTrue();
        assertThat(window.covers(midnight.atZone(zone).toLocalDate())).isFalse();
    }

    @Example
    void daysOfTwentyThreeAndTwentyFiveHoursAreDaysLikeAnyOther() {
        Reckoner reckoner = reckoner(weekendsOnly(), 7, DayUnit.CALENDAR_DAYS, Roll.NONE);
        LocalDate springForward = LocalDate.of(2021, 3, 14);
        LocalDate fallBack = LocalDate.of(2021, 11, 7);

        assertThat(reckoner.start(Clock.CONSENT, springForward.minusDays(3)).lastDay())
                .isEqualTo(springForward.plusDays(4));
        assertThat(reckoner.start(Clock.CONSENT, fallBack.minusDays(7)).lastDay())
                .isEqualTo(fallBack);
    }

    @Example
    void startingOnAWeekendGainsNothing() {
        WorkingCalendar calendar = weekendsOnly().asWorkingCalendar();

        assertThat(calendar.after(SAT_2021_03_06, 5)).isEqualTo(FRI_2021_03_12);
        assertThat(calendar.after(SAT_2021_03_06.plusDays(1), 5)).isEqualTo(FRI_2021_03_12);
        assertThat(calendar.after(SAT_2021_03_06.minusDays(1), 5)).isEqualTo(FRI_2021_03_12);
    }

    @Example
    void aReviewerWhoHasSpentThreeOfTenDaysHasSevenLeftAfterTheAnswer() {
        Reckoner reckoner = reckoner(weekendsOnly(), 10, DayUnit.BUSINESS_DAYS, Roll.NONE);

        RunningClock paused = reckoner.pause(reckoner.start(Clock.OVERALL, MON_2021_03_01), LocalDate.of(2021, 3, 4));
        RunningClock resumed = reckoner.resume(paused, LocalDate.of(2021, 3, 8));

        assertThat(paused.days()).isEqualTo(7);
        assertThat(paused.phase()).isEqualTo(RunningClock.Phase.PAUSED);
        assertThat(resumed.lastDay()).isEqualTo(LocalDate.of(2021, 3, 17));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        int span = (int) (COVERAGE.to().toEpochDay() - COVERAGE.from().toEpochDay());
        Arbitrary<LocalDate> corners = Arbitraries.of(
                LocalDate.of(2020, 2, 28),
                LocalDate.of(2020, 2, 29),
                LocalDate.of(2021, 12, 24),
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 12, 1),
                COVERAGE.from(),
                COVERAGE.to());
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, span).map(COVERAGE.from()::plusDays);
        return Arbitraries.oneOf(any, any, corners);
    }

    @Provide
    Arbitrary<NaiveCalendar> calendars() {
        Arbitrary<Set<DayOfWeek>> weekend = Arbitraries.of(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                Set.of(DayOfWeek.SUNDAY),
                Set.of());
        Arbitrary<TreeMap<LocalDate, Set<DayOfWeek>>> weekends =
                Arbitraries.maps(days(), weekend).ofMaxSize(3).map(TreeMap::new);
        Arbitrary<Set<LocalDate>> holidays = days().set().ofMaxSize(80);
        Arbitrary<Set<LocalDate>> makeUpDays = days().set().ofMaxSize(20);
        return Combinators.combine(weekends, holidays, makeUpDays)
                .as((dated, free, worked) -> new NaiveCalendar(COVERAGE, dated, free, worked));
    }

    private static NaiveCalendar weekendsOnly() {
        TreeMap<LocalDate, Set<DayOfWeek>> weekends = new TreeMap<>();
        weekends.put(COVERAGE.from(), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        return new NaiveCalendar(COVERAGE, weekends, Set.of(), Set.of());
    }

    private static Stopwatch stopwatch(NaiveCalendar wall, Map<String, LocalDate> remembered, Set<String> open) {
        return new Stopwatch(reckoner(wall, 5, DayUnit.BUSINESS_DAYS, Roll.NONE), remembered, open);
    }

    private static Reckoner reckoner(NaiveCalendar wall, int length, DayUnit unit, Roll roll) {
        WorkingCalendar calendar = wall.asWorkingCalendar();
        return new Reckoner(new Reckoner.Timetable() {
            @Override
            public Term term(Clock clock, LocalDate d0) {
                return new Term(clock, length, unit, roll, LapseAction.LAPSE, "");
            }

            @Override
            public WorkingCalendar calendar(LocalDate d0) {
                return calendar;
            }
        });
    }
}
