package org.claimclock.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.nightly.StopRequest;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.PlannedNight.State;
import org.junit.jupiter.api.Test;

/** Neither an outage nor a clock loses a night or runs one twice. */
@OnBothDatabases
class OutagesTest {

    private static Terms eachNight(Terms terms) {
        return new Terms(
                terms.from(), false, terms.limits(), terms.retries(), terms.waiting(), terms.inbox(), terms.quiet());
    }

    private static Terms from(Terms terms, String date) {
        return new Terms(
                LocalDate.parse(date),
                terms.isMerged(),
                terms.limits(),
                terms.retries(),
                terms.waiting(),
                terms.inbox(),
                terms.quiet());
    }

    @Test
    void aWeekHasSevenNightsHoweverOftenTheScheduleLooks() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.runTo("2021-03-15T12:00");

            assertThat(room.tried()).isEqualTo("03-09 03-10 03-11 03-12 03-13 03-14 03-15");
            assertThat(room.plan()).doesNotContain("PLANNED", "FAILED").hasSize(7 * 12 - 2);
        }
    }

    @Test
    void aWeekOfOutagesRestartsAndAKillHasEachNightThatCouldBeRunOnce() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.runTo("2021-03-09T12:00");
            // Down from Tuesday noon to Wednesday morning: its night is run late, on its own day.
            room.at("2021-03-10T08:00");
            room.restart();
            // Asked to stop on Thursday in the middle of its night, which then goes on.
            room.nights().next(NightEnd.Kind.STOPPED, "stopped while walking");
            room.at("2021-03-11T02:40");
            // Down over the week-end: Saturday's night is taken in by Sunday's.
            room.at("2021-03-12T02:30");
            room.at("2021-03-14T09:00");
            room.runTo("2021-03-15T12:00");

            assertThat(room.tried()).isEqualTo("03-09 03-10 03-11 03-11 03-12 03-14 03-15");
            assertThat(room.plan())
                    .isEqualTo("03-09 DONE, 03-10 DONE, 03-11 DONE, 03-12 DONE, 03-13 SKIPPED, 03-14 DONE, 03-15 DONE");
            assertThat(room.night("2021-03-13").word().why())
                    .isEqualTo("missed; the night 2021-03-14 walks the time between");
        }
    }

    @Test
    void theNightOfTheGapInSpringIsRunOnce() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-27T12:00")) {
            room.runTo("2021-03-29T12:00");

            assertThat(room.tried()).isEqualTo("03-28 03-29");
        }
    }

    @Test
    void theNightOfTheDoubleHourInAutumnIsRunOnce() {
        try (Watchroom room = Watchroom.inBerlin("2021-10-30T12:00")) {
            room.runTo("2021-11-01T12:00");

            assertThat(room.tried()).isEqualTo("10-31 11-01");
        }
    }

    @Test
    void ofTenMissedNightsTheLatestWalksTheTimeOfAll() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.at("2021-03-09T03:00");

            room.at("2021-03-19T09:00");

            assertThat(room.tried()).isEqualTo("03-09 03-19");
            assertThat(room.plan())
                    .isEqualTo("03-09 DONE, 03-10 SKIPPED, 03-11 SKIPPED, 03-12 SKIPPED, 03-13 SKIPPED, 03-14 SKIPPED,"
                            + " 03-15 SKIPPED, 03-16 SKIPPED, 03-17 SKIPPED, 03-18 SKIPPED, 03-19 DONE");
        }
    }

    @Test
    void ofTenMissedNightsEachIsRunInOrderWhereOperationsWantThat() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00", OutagesTest::eachNight)) {
            room.at("2021-03-09T03:00");

            room.at("2021-03-19T09:00");

            assertThat(room.tried()).isEqualTo("03-09 03-10 03-11 03-12 03-13 03-14 03-15 03-16 03-17 03-18 03-19");
        }
    }

    @Test
    void nightsBeforeTheFirstStartAreRunWhereOperationsNameTheFirst() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00", terms -> eachNight(from(terms, "2021-03-05")))) {
            assertThat(room.tried()).isEqualTo("03-05 03-06 03-07 03-08");
        }
    }

    @Test
    void aClockThatIsPutBackBringsNoNightAgain() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.runTo("2021-03-10T12:00");

            room.at("2021-03-09T02:00");
            room.runTo("2021-03-11T12:00");

            assertThat(room.tried()).isEqualTo("03-09 03-10 03-11");
        }
    }

    @Test
    void aClockThatSeemsToHaveLeaptClosesNoNightsBeforeAPersonHasLooked() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.at("2021-03-09T03:00");

            room.at("2031-03-09T03:00");
            room.at("2021-03-10T03:00");

            assertThat(room.tried()).isEqualTo("03-09");
            assertThat(room.night("2021-03-10").state()).isEqualTo(State.HELD);
            assertThat(room.told())
                    .containsExactly(
                            "The clock says that 3652 days have passed since the schedule last looked, and once a night is"
                                    + " done no earlier one can be run. Maybe check the clock of the machine; if it is right, release"
                                    + " the night 2021-03-10.");

            room.control().release(LocalDate.parse("2021-03-10"));
            room.runTo("2021-03-12T12:00");

            assertThat(room.tried()).isEqualTo("03-09 03-10 03-11 03-12");
        }
    }

    @Test
    void aNightThatWasKilledGoesOnAtTheNextStart() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.nights().next(NightEnd.Kind.MAY_PASS, "held up");
            room.at("2021-03-09T02:30");
            room.killedIn("2021-03-09");

            room.clock().put("2021-03-09T02:32");
            room.restart();
            room.at("2021-03-09T02:40");

            assertThat(room.tried()).isEqualTo("03-09 03-09");
            assertThat(room.plan()).isEqualTo("03-09 DONE");
        }
    }

    @Test
    void aNightThatEndsTheProcessEachTimeIsGivenUpAndTold() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.nights().next(NightEnd.Kind.MAY_PASS, "held up");
            room.at("2021-03-09T02:30");
            for (int attempt = 2; attempt <= 4; attempt++) {
                room.killedIn("2021-03-09");
                room.restart();
            }

            assertThat(room.night("2021-03-09").state()).isEqualTo(State.FAILED);
            assertThat(room.told())
                    .containsExactly(
                            "The night 2021-03-09 failed: the program ended in the middle of attempt 4. It was tried"
                                    + " 4 times. Mend it, then: Retry in the console, or nights retry 2021-03-09");
        }
    }

    @Test
    void aRunFromOutsideThatWasKilledIsBroughtToItsEnd() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.nights().begin(LocalDate.parse("2021-03-07"));

            room.at("2021-03-08T12:10");

            assertThat(room.tried()).isEqualTo("03-07");
            assertThat(room.plan()).isEqualTo("03-07 DONE");
        }
    }

    @Test
    void aNightThatWasRunFromOutsideIsNotRunAgain() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.clock().put("2021-03-09T02:00");
            room.nights().run(LocalDate.parse("2021-03-09"), new StopRequest());

            room.at("2021-03-09T02:30");
            room.at("2021-03-10T02:30");

            assertThat(room.tried()).isEqualTo("03-09 03-10");
        }
    }

    @Test
    void aCalendarThatEndsIsToldAndNoNightIsGuessed() {
        DateSpan covered = new DateSpan(LocalDate.parse("2021-01-01"), LocalDate.parse("2021-03-09"));
        WorkingCalendar calendar = new WorkingCalendar("TEST", covered, day -> day.getDayOfWeek() != DayOfWeek.SUNDAY);
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00").nightsOnly(calendar::isBusinessDay)) {
            room.at("2021-03-11T03:00");
            room.at("2021-03-11T03:10");

            assertThat(room.tried()).isEqualTo("03-09");
            assertThat(room.openAlerts()).containsExactly(Alert.Kind.NO_CALENDAR);
            assertThat(room.told())
                    .singleElement()
                    .asString()
                    .startsWith("No more nights are planned: ")
                    .contains("TEST", "2021-03-10")
                    .endsWith(" The setting schedule.calendar asks that calendar which nights there are.");
        }
    }
}
