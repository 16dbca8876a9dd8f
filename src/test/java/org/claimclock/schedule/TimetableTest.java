package org.claimclock.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which nights there are to be, whatever the clocks do. */
class TimetableTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private static Timetable berlin(String cron) {
        return new Timetable(Cron.of(cron), new Timetable.Wall(BERLIN, BERLIN, 0), day -> true);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void theNightOfTheGapInSpringIsNotLost() {
        List<DueNight> nights = berlin("30 2 * * *").next(at("2021-03-26T12:00:00Z"), 3);

        assertThat(nights)
                .containsExactly(
                        new DueNight(LocalDate.parse("2021-03-27"), at("2021-03-27T01:30:00Z")),
                        // 02:30 is left out: 03:30 summer time.
                        new DueNight(LocalDate.parse("2021-03-28"), at("2021-03-28T01:30:00Z")),
                        new DueNight(LocalDate.parse("2021-03-29"), at("2021-03-29T00:30:00Z")));
    }

    @Test
    void theNightOfTheDoubleHourInAutumnIsThereOnce() {
        List<DueNight> nights = berlin("30 2 * * *").next(at("2021-10-29T12:00:00Z"), 3);

        assertThat(nights)
                .containsExactly(
                        new DueNight(LocalDate.parse("2021-10-30"), at("2021-10-30T00:30:00Z")),
                        new DueNight(LocalDate.parse("2021-10-31"), at("2021-10-31T00:30:00Z")),
                        new DueNight(LocalDate.parse("2021-11-01"), at("2021-11-01T01:30:00Z")));
    }

    /** Between the first and the second 02:30 of that night, and after both. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2021-10-31T00:30:00Z", "2021-10-31T00:45:00Z", "2021-10-31T01:45:00Z"})
    void theSecondTimeTheClockShowsTheHourBringsNoSecondNight(String from) {
        assertThat(berlin("30 2 * * *").next(at(from), 1))
                .extracting(DueNight::asOf)
                .containsExactly(LocalDate.parse("2021-11-01"));
    }

    @Test
    void aCalendarLeavesNightsOut() {
        Timetable businessDays = new Timetable(
                Cron.of("30 2 * * *"),
                new Timetable.Wall(BERLIN, BERLIN, 0),
                day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);

        assertThat(businessDays.next(at("2021-03-04T12:00:00Z"), 3))
                .extracting(DueNight::asOf)
                .containsExactly(
                        LocalDate.parse("2021-03-05"), LocalDate.parse("2021-03-08"), LocalDate.parse("2021-03-09"));
        assertThat(businessDays.findNight(LocalDate.parse("2021-03-06"))).isEmpty();
        assertThat(businessDays.findNight(LocalDate.parse("2021-03-08")))
                .contains(new DueNight(LocalDate.parse("2021-03-08"), at("2021-03-08T01:30:00Z")));
    }

    @Test
    void aNightMayBeDatedByTheDayBefore() {
        Timetable timetable =
                new Timetable(Cron.of("30 2 * * *"), new Timetable.Wall(BERLIN, LOS_ANGELES, 1), day -> true);

        List<DueNight> nights = timetable.next(at("2021-03-09T00:00:00Z"), 1);

        assertThat(nights).containsExactly(new DueNight(LocalDate.parse("2021-03-08"), at("2021-03-09T01:30:00Z")));
        assertThat(timetable.findNight(LocalDate.parse("2021-03-08"))).contains(nights.get(0));
    }

    @Test
    void aDayBeginsWhereTheDaysOfClaimsAreCounted() {
        Timetable timetable =
                new Timetable(Cron.of("30 2 * * *"), new Timetable.Wall(BERLIN, LOS_ANGELES, 0), day -> true);

        LocalDate tuesday = LocalDate.parse("2021-03-09");

        assertThat(timetable.hasBegun(tuesday, at("2021-03-09T07:59:59Z"))).isFalse();
        assertThat(timetable.hasBegun(tuesday, at("2021-03-09T08:00:00Z"))).isTrue();
    }

    @Test
    void aTimeOfDayIsTheFirstOneAfterTheNightFellDue() {
        Timetable evening = berlin("0 22 * * *");
        Instant due = at("2021-03-09T21:00:00Z");

        assertThat(evening.firstAt(LocalTime.of(23, 0), due)).isEqualTo(at("2021-03-09T22:00:00Z"));
        assertThat(evening.firstAt(LocalTime.of(6, 0), due)).isEqualTo(at("2021-03-10T05:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"30 2 * * *", "0 30 2 * * *", "30 2 * * MON-FRI", "@daily", "15 1 L * *"})
    void aCronIsUnderstoodWithOrWithoutSeconds(String cron) {
        assertThat(Cron.isOne(cron)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "2:30", "61 2 * * *", "30 2 * *", "every night"})
    void whatIsNoCronIsKnownAsNone(String cron) {
        assertThat(Cron.isOne(cron)).isFalse();
    }
}
