package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The partner's five business days, counted over weekends, holidays, leap days, zones and calendars. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class BusinessDaysTest {

    @Test
    void f1ResubmittingOnTheFifthBusinessDayIsInTimeAndASecondLaterIsLate(Home home) {
        Night told = home.night(
                "Tue 2021-03-02",
                submitted("C1", "Mon 2021-03-01 09:00"),
                submitted("C2", "Mon 2021-03-01 09:00"),
                requestInfo("C1", "Mon 2021-03-01"),
                requestInfo("C2", "Mon 2021-03-01"));
        assertThat(told.notices()).contains("N4 C1 PARTNER 2021-03-08", "N4 C2 PARTNER 2021-03-08");

        home.night("Mon 2021-03-08");
        assertThat(home.state("C2")).isEqualTo("PARTNER_ACTION_REQUIRED");

        Night lapsed = home.night(
                "Tue 2021-03-09",
                resubmit("C1", "2021-03-08T23:59:59-08:00"),
                resubmit("C2", "2021-03-09T00:00:00-08:00"));
        assertThat(home.state("C1")).isEqualTo("SUBMITTED");
        assertThat(home.state("C2")).isEqualTo("REJECTED NO_PARTNER_RESPONSE");
        assertThat(lapsed.exceptions()).containsExactly("C2 RESPONSE_LATE");
    }

    @ParameterizedTest(name = "{0}: asked at {2}, the last day is {4}")
    @CsvSource({
        "F3 Saturday,        Fri 2021-03-05, Sat 2021-03-06,       Sun 2021-03-07, Fri 2021-03-12, Sat 2021-03-13",
        "F3 Sunday,          Fri 2021-03-05, Sun 2021-03-07,       Mon 2021-03-08, Fri 2021-03-12, Sat 2021-03-13",
        "F5 observed day,    Wed 2021-06-30, Thu 2021-07-01,       Fri 2021-07-02, Fri 2021-07-09, Sat 2021-07-10",
        "F7 over New Year,   Wed 2021-12-22, Thu 2021-12-23,       Fri 2021-12-24, Mon 2022-01-03, Tue 2022-01-04",
        "F9 leap day,        Wed 2024-02-21, Thu 2024-02-22,       Fri 2024-02-23, Thu 2024-02-29, Fri 2024-03-01",
        "F31 UTC's next day, Fri 2021-02-26, 2021-03-02T02:30:00Z, Tue 2021-03-02, Mon 2021-03-08, Tue 2021-03-09",
        "F33 a bare date,    Fri 2021-02-26, 2021-03-01,           Tue 2021-03-02, Mon 2021-03-08, Tue 2021-03-09"
    })
    void theLastDayIsIncludedInFull(
            String name, String submitted, String asked, String seen, String lastDay, String after, Home home) {
        home.night(seen, submitted("C1", submitted), requestInfo("C1", asked));
        assertThat(home.deadline("C1")).as(name).isEqualTo("PARTNER_RESPONSE " + When.iso(lastDay));

        home.night(lastDay);
        assertThat(home.state("C1")).as(name).isEqualTo("PARTNER_ACTION_REQUIRED");

        home.night(after);
        assertThat(home.state("C1")).as(name).isEqualTo("REJECTED NO_PARTNER_RESPONSE");
    }

    @Test
    void f13CommentsEditsAndProofWithoutAResubmissionDoNotCount(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), requestInfo("C1", "Mon 2021-03-01"));

        Night lapsed = home.night(
                "Tue 2021-03-09",
                comment("C1", "Thu 2021-03-04"),
                editProducts("C1", "Fri 2021-03-05", "TEAMS|EXCHANGE"),
                addPoe("C1", "Mon 2021-03-08"));

        assertThat(lapsed.exceptions()).isEmpty();
        assertThat(home.state("C1")).isEqualTo("REJECTED NO_PARTNER_RESPONSE");
    }

    @Test
    void f36ADeadlineBeyondTheCalendarStopsTheRunUntilTheCalendarIsThere(Home home) {
        home.rules().replace("calendars/test-us.csv", "2026-12-31,,\n", "2021-12-31,,\n");

        Night failed = home.attempt(
                "Wed 2021-12-29", submitted("C1", "Tue 2021-12-28 09:00"), requestInfo("C1", "Tue 2021-12-28"));
        assertThat(failed.outcome().exit()).isEqualTo(1);
        assertThat(failed.outcome().err()).contains("CALENDAR_COVERAGE", "TEST-US", "2022-01-01");
        assertThat(failed.folder()).doesNotExist();

        home.rules().replace("calendars/test-us.csv", "2021-12-31,,\n", "2026-12-31,,\n");
        home.night("Wed 2021-12-29");
        assertThat(home.deadline("C1")).isEqualTo("PARTNER_RESPONSE 2022-01-05");
    }

    @Test
    void f37AHolidayAddedLaterMovesAnOpenDeadlineOut(Home home) {
        home.night("Tue 2021-06-15", submitted("C1", "Mon 2021-06-14 09:00"), requestInfo("C1", "Mon 2021-06-14"));
        assertThat(home.deadline("C1")).isEqualTo("PARTNER_RESPONSE 2021-06-21");

        home.rules().append("calendars/test-us.csv", "TEST-US,HOLIDAY,2021-06-18,2021-06-18,,Juneteenth\n");
        home.night("Fri 2021-06-18");
        home.night("Tue 2021-06-22");
        assertThat(home.state("C1")).isEqualTo("PARTNER_ACTION_REQUIRED");
        assertThat(home.history("C1")).contains("06-21", "06-22");

        home.night("Wed 2021-06-23");
        assertThat(home.state("C1")).isEqualTo("REJECTED NO_PARTNER_RESPONSE");
    }

    @Test
    void aHolidayTakenOutLaterMovesNoOpenDeadlineIn(Home home) {
        String juneteenth = "TEST-US,HOLIDAY,2021-06-18,2021-06-18,,Juneteenth\n";
        home.rules().append("calendars/test-us.csv", juneteenth);
        home.night("Tue 2021-06-15", submitted("C1", "Mon 2021-06-14 09:00"), requestInfo("C1", "Mon 2021-06-14"));
        assertThat(home.deadline("C1")).isEqualTo("PARTNER_RESPONSE 2021-06-22");

        home.rules().replace("calendars/test-us.csv", juneteenth, "");
        home.night("Tue 2021-06-22");

        assertThat(home.state("C1")).isEqualTo("PARTNER_ACTION_REQUIRED");
    }

    @Test
    void f39AWeekendOfFridayAndSaturdayIsCountedAsSuch(Home home) {
        home.rules().calendar("TEST-IL");

        home.night("Sat 2021-03-06", submitted("C1", "Thu 2021-03-04"), requestInfo("C1", "Fri 2021-03-05"));
        assertThat(home.deadline("C1")).isEqualTo("PARTNER_RESPONSE 2021-03-11");

        home.night("Thu 2021-03-11");
        assertThat(home.state("C1")).isEqualTo("PARTNER_ACTION_REQUIRED");
        home.night("Fri 2021-03-12");
        assertThat(home.state("C1")).isEqualTo("REJECTED NO_PARTNER_RESPONSE");
    }

    @Test
    void f41ARunningClockKeepsTheLengthThatWasInForceWhenItStarted(Home home) {
        home.set("profile", "cpor-2023");

        home.night("Tue 2023-10-03", submitted("X", "Mon 2023-10-02 09:00"), requestInfo("X", "Mon 2023-10-02"));
        home.night("Wed 2023-10-11");
        home.night("Tue 2023-10-17", submitted("Y", "Mon 2023-10-16 09:00"), requestInfo("Y", "Mon 2023-10-16"));
        home.night("Tue 2023-10-31", submitted("Z", "Mon 2023-10-30 09:00"), requestInfo("Z", "Mon 2023-10-30"));
        assertThat(home.state("X")).isEqualTo("REJECTED NO_PARTNER_RESPONSE");
        assertThat(home.deadline("Y")).isEqualTo("PARTNER_RESPONSE 2023-11-03");
        assertThat(home.deadline("Z")).isEqualTo("PARTNER_RESPONSE 2023-11-20");

        home.night("Fri 2023-11-03");
        assertThat(home.state("Y")).isEqualTo("PARTNER_ACTION_REQUIRED");
        home.night("Sat 2023-11-04");
        assertThat(home.state("Y")).isEqualTo("REJECTED NO_PARTNER_RESPONSE");
        home.night("Tue 2023-11-21");
        assertThat(home.state("Z")).isEqualTo("REJECTED NO_PARTNER_RESPONSE");
    }
}
