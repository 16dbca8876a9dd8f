package org.claimclock.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.people.Answer;
import org.claimclock.register.plan.Deeds.Deed;
import org.claimclock.register.plan.PlannedNight.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people may do to nights, and what they are told. */
@OnBothDatabases
class RunControlTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2021-03-09");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2021-03-10");

    private final Watchroom room = Watchroom.inBerlin("2021-03-08T12:00");

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aNightThatIsHeldWaitsAndLaterOnesWithIt() {
        Answer held = room.control().hold(TUESDAY, "the files are being mended");

        room.runTo("2021-03-10T12:00");

        assertThat(held.text())
                .isEqualTo("the night 2021-03-09 is held, and later nights wait for it."
                        + " To let it go: nights release 2021-03-09");
        assertThat(room.plan()).isEqualTo("03-09 HELD, 03-10 PLANNED");

        room.control().release(TUESDAY);
        room.runTo("2021-03-10T12:10");

        assertThat(room.tried()).isEqualTo("03-09 03-10");
    }

    @Test
    void aHoldThatIsTakenBackInTimeChangesNothing() {
        room.control().hold(TUESDAY, "wait");
        room.control().release(TUESDAY);

        room.at("2021-03-09T02:20");
        assertThat(room.tried()).isEmpty();
        room.at("2021-03-09T02:30");

        assertThat(room.tried()).isEqualTo("03-09");
    }

    @Test
    void aNightThatIsSkippedIsLeftOutAndSaysByWhomAndWhy() {
        room.control().skip(TUESDAY, "public holiday of the senders");

        room.runTo("2021-03-10T12:00");

        assertThat(room.tried()).isEqualTo("03-10");
        assertThat(room.night("2021-03-09").word().by()).isEqualTo("ada");
        assertThat(room.night("2021-03-09").word().why()).isEqualTo("public holiday of the senders");
        assertThat(room.control().release(TUESDAY))
                .isEqualTo(Answer.refused("the night 2021-03-09 is over: it, or a later one, has been run."));
    }

    @Test
    void aNightIsRunBeforeItFallsDueWhereSomebodyWantsThat() {
        room.at("2021-03-09T01:00");

        Answer asked = room.control().run(TUESDAY);
        room.at("2021-03-09T01:01");
        room.runTo("2021-03-09T12:00");

        assertThat(asked).isEqualTo(Answer.done("the night 2021-03-09 begins with the next tick"));
        assertThat(room.tried()).isEqualTo("03-09");
    }

    @Test
    void aNightThatIsAskedForBehindOneThatIsHeldIsNotSaidToBegin() {
        room.control().hold(TUESDAY, "the files are being mended");
        room.at("2021-03-10T12:00");

        Answer asked = room.control().run(WEDNESDAY);
        room.at("2021-03-10T12:01");

        assertThat(asked)
                .isEqualTo(Answer.done("the night 2021-03-10 begins once the nights before it are over."
                        + " The night 2021-03-09 goes first and is HELD. Maybe run or skip that one"));
        assertThat(room.tried()).isEmpty();

        room.control().skip(TUESDAY, "no files");
        room.at("2021-03-10T12:02");

        assertThat(room.tried()).isEqualTo("03-10");
    }

    @Test
    void aDayThatHasNotBegunCannotBeRun() {
        assertThat(room.control().run(TUESDAY).text())
                .isEqualTo("the day 2021-03-09 has not begun in Europe/Berlin, where the days of claims are counted."
                        + " A run of it now would let deadlines lapse too early.");
    }

    @Test
    void aNightOutsideTheTimetableIsRunWhereSomebodyWantsThat() {
        room.nightsOnly(day -> !day.equals(TUESDAY));
        room.at("2021-03-09T12:00");
        assertThat(room.tried()).isEmpty();

        room.control().run(TUESDAY);
        room.at("2021-03-09T12:01");

        assertThat(room.tried()).isEqualTo("03-09");
    }

    @Test
    void aNightThatNobodyPlannedIsNotKnown() {
        room.nightsOnly(day -> !day.equals(TUESDAY));

        assertThat(room.control().hold(TUESDAY, "wait"))
                .isEqualTo(Answer.refused(
                        "no night 2021-03-09 is planned. The next are 2021-03-10, 2021-03-11," + " 2021-03-12."));
    }

    @Test
    void aNightThatARunOutsideTheScheduleLeftUnfinishedIsTriedAgain() {
        room.nightsOnly(day -> !day.equals(TUESDAY));
        room.at("2021-03-09T12:00");
        room.nights().begin(TUESDAY);

        Answer answer = room.control().retry(TUESDAY);
        room.at("2021-03-09T12:01");

        assertThat(answer).isEqualTo(Answer.done("the night 2021-03-09 begins with the next tick"));
        assertThat(room.tried()).isEqualTo("03-09");
    }

    @Test
    void aNightThatIsDoneStaysDone() {
        room.at("2021-03-09T03:00");

        assertThat(room.control().hold(TUESDAY, "wait").text())
                .isEqualTo("the night 2021-03-09 is DONE, and only one that is FAILED or PLANNED can be held.");
        assertThat(room.control().skip(TUESDAY, "no").text())
                .isEqualTo("the night 2021-03-09 has begun and can only be brought to its end.");
        assertThat(room.control().run(TUESDAY).text())
                .isEqualTo("the night 2021-03-09 is over: it, or a later one, has been run.");
    }

    @Test
    void aNightThatNeedsAPersonWaitsForOneAndIsToldOnce() {
        room.nights().next(NightEnd.Kind.NEEDS_A_PERSON, "the rules do not pass their checks.");
        room.runTo("2021-03-09T12:00");

        assertThat(room.tried()).isEqualTo("03-09");
        assertThat(room.told())
                .containsExactly("The night 2021-03-09 failed: the rules do not pass their checks."
                        + " Mend it, then: Retry in the console, or nights retry 2021-03-09");

        room.control().retry(TUESDAY);
        room.at("2021-03-09T12:10");

        assertThat(room.tried()).isEqualTo("03-09 03-09");
        assertThat(room.openAlerts()).isEmpty();
    }

    @Test
    void aFaultThatCanPassIsTriedAgainAfterLongerAndLongerWaits() {
        for (int attempt = 0; attempt < 4; attempt++) {
            room.nights().next(NightEnd.Kind.MAY_PASS, "the disk is full.");
        }

        room.at("2021-03-09T02:30");
        room.at("2021-03-09T02:30:59");
        assertThat(room.tried()).isEqualTo("03-09");
        room.at("2021-03-09T02:31");
        room.at("2021-03-09T02:32:59");
        assertThat(room.tried()).isEqualTo("03-09 03-09");
        room.at("2021-03-09T02:33");
        assertThat(room.told()).isEmpty();
        room.at("2021-03-09T02:37");

        assertThat(room.tried()).isEqualTo("03-09 03-09 03-09 03-09");
        assertThat(room.night("2021-03-09").state()).isEqualTo(State.FAILED);
        assertThat(room.told())
                .containsExactly("The night 2021-03-09 failed: the disk is full. It was tried 4 times."
                        + " Mend it, then: Retry in the console, or nights retry 2021-03-09");
    }

    @Test
    void aNightThatFailedIsTriedAgainWithTheNextOne() {
        room.nights().next(NightEnd.Kind.NEEDS_A_PERSON, "the rules do not pass their checks.");
        room.at("2021-03-09T02:30");

        room.at("2021-03-10T02:30");

        assertThat(room.tried()).isEqualTo("03-09 03-10");
        assertThat(room.plan()).isEqualTo("03-09 SKIPPED, 03-10 DONE");
    }

    @Test
    void everyWishIsNotedInTheAuditDoneOrRefused() {
        room.control().hold(TUESDAY, " the files are late ");
        room.control().release(TUESDAY);
        room.control().run(WEDNESDAY);
        room.control().retry(TUESDAY);
        room.control().skip(TUESDAY, " ");
        room.control().skip(TUESDAY, "a holiday");
        room.control().stop(room.schedule(), TUESDAY, "");
        room.control().stop(room.schedule(), room.schedule().running(), "");

        assertThat(room.register().people().audit().before(Long.MAX_VALUE, 9))
                .extracting(deed -> deed.by() + " " + deed.what() + " " + deed.subject() + ": " + deed.outcome())
                .containsExactly(
                        "ada stop : refused: no night is running.",
                        "ada stop night 2021-03-09: refused: the night 2021-03-09 is not running.",
                        "ada skip night 2021-03-09: the night 2021-03-09 is skipped; the next night walks its time"
                                + " (a holiday)",
                        "ada skip night 2021-03-09: refused: the night 2021-03-09 is as it was: a skip needs a reason,"
                                + " which is kept with the night.",
                        "ada retry night 2021-03-09: refused: the night 2021-03-09 is PLANNED, and only one that is"
                                + " FAILED can be tried again.",
                        "ada run night 2021-03-10: refused: the day 2021-03-10 has not begun in Europe/Berlin, where"
                                + " the days of claims are counted. A run of it now would let deadlines lapse too early.",
                        "ada release night 2021-03-09: the night 2021-03-09 is planned again",
                        "ada hold night 2021-03-09: the night 2021-03-09 is held, and later nights wait for it."
                                + " To let it go: nights release 2021-03-09 (the files are late)");
    }

    @Test
    void everyDeedIsKeptWithItsAuthor() {
        room.control().hold(TUESDAY, "wait");
        room.control().release(TUESDAY);
        room.at("2021-03-09T02:30");

        List<Deed> deeds = room.register().plan().deeds().of(TUESDAY);

        assertThat(deeds)
                .extracting(deed -> deed.state() + " by " + deed.word().by() + ": "
                        + deed.word().why())
                .containsExactly(
                        "PLANNED by schedule: ",
                        "HELD by ada: wait",
                        "PLANNED by ada: released",
                        "RUNNING by schedule: attempt 1",
                        "DONE by schedule: done");
    }

    @Test
    void theNightThatRunWithoutADateMeansIsTheOldestThatIsNotOver() {
        assertThat(room.control().next()).isEqualTo(LocalDate.parse("2021-03-08"));

        room.control().hold(WEDNESDAY, "wait");

        assertThat(room.control().next()).isEqualTo(WEDNESDAY);
    }
}
