package org.claimclock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.claimclock.schedule.DueNight;
import org.junit.jupiter.api.Test;

/** The timetable that settings and rules lead to. */
class RulesTimetableTest {
    private static final Instant MARCH = Instant.parse("2021-03-04T12:00:00Z");

    private static RulesTimetable of(Map<String, String> set) {
        return new RulesTimetable(
                Path.of("rules"), "cpor-2020", Settings.read(set).schedule());
    }

    @Test
    void aNightADayInTheProgramZoneIsUsual() {
        RulesTimetable usual = of(Map.of());

        assertThat(usual.faults(MARCH)).isEmpty();
        assertThat(usual.get().next(MARCH, 2))
                .containsExactly(
                        new DueNight(LocalDate.parse("2021-03-05"), Instant.parse("2021-03-05T10:30:00Z")),
                        new DueNight(LocalDate.parse("2021-03-06"), Instant.parse("2021-03-06T10:30:00Z")));
    }

    @Test
    void aCalendarOfTheRulesSaysWhichNightsThereAre() {
        assertThat(of(Map.of("schedule.calendar", "US-FEDERAL")).get().next(MARCH, 2))
                .extracting(DueNight::asOf)
                .containsExactly(LocalDate.parse("2021-03-05"), LocalDate.parse("2021-03-08"));
    }

    @Test
    void aCalendarThatNoFileHasIsRefused() {
        assertThatThrownBy(() -> of(Map.of("schedule.calendar", "US-FEDERL")).get())
                .hasMessage("the setting schedule.calendar is 'US-FEDERL'. Maybe you mean US-FEDERAL."
                        + " The rules have: US-FEDERAL.");
    }

    @Test
    void aNightThatWouldBeginBeforeItsDayIsRefused() {
        Map<String, String> berlin = Map.of("schedule.zone", "Europe/Berlin");

        assertThat(of(berlin).faults(MARCH))
                .containsExactly(
                        "the night 2021-03-05 would begin Fri 2021-03-05 02:30 in Europe/Berlin, when that day has"
                                + " not begun in America/Los_Angeles, where the days of claims are counted. Maybe"
                                + " schedule.as-of=yesterday.");
        assertThat(of(Map.of("schedule.zone", "Europe/Berlin", "schedule.as-of", "yesterday"))
                        .faults(MARCH))
                .isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(of(Map.of("schedule.cron", "0 */6 * * *", "schedule.wait-for", "claims*"))
                        .faults(MARCH))
                .containsExactly(
                        "the settings schedule.wait-for and schedule.wait-until go together: the files that a night waits for,"
                                + " and until when.",
                        "the setting schedule.cron is '0 */6 * * *', which comes more than once on 2021-03-04. Allowed: once a"
                                + " day, for each date has one night.");
        assertThat(of(Map.of("schedule.cron", "0 0 30 2 *")).faults(MARCH))
                .containsExactly("the setting schedule.cron is '0 0 30 2 *', which never comes.");
    }
}
