package org.claimclock.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.notify.Mailroom.ADA;
import static org.claimclock.notify.Mailroom.MIA;
import static org.claimclock.notify.Mailroom.OPS;
import static org.claimclock.notify.Mailroom.TUE_2021_03_09;
import static org.claimclock.notify.Mailroom.approval;
import static org.claimclock.notify.Mailroom.rejection;

import java.time.Duration;
import org.claimclock.notify.MailDrop.Trick;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a mail server does, each notice goes out once, or waits for a person. */
@OnBothDatabases
class MailInTroubleTest {
    private final Mailroom room = new Mailroom().opened().withTwoClaims();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aRecipientThatDoesNotExistNeedsAPersonAndDelaysNobody() {
        room.aNightIsDone();
        room.drop().next(Trick.UNKNOWN_USER);

        room.work();

        assertThat(room.fates()).isEqualTo("N1 REFUSED, N2 SENT, E1 SENT");
        assertThat(room.letters().get(0).fate().answer())
                .isEqualTo("the address is refused: 550 5.1.1 <address> unknown");
        assertThat(room.register().plan().alerts().open())
                .extracting(Alert::kind, Alert::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Alert.Kind.UNTOLD,
                        "Notices of the night 2021-03-09 did not get through: 1 refused. Maybe see them, and then settle or"
                                + " resend each: notices --night 2021-03-09"));
    }

    @Test
    void aLetterThatIsGreylistedIsTriedAgainAfterAMinute() {
        room.aNightIsDone();
        room.drop().next(Trick.GREYLIST);
        room.work();

        assertThat(room.fates()).isEqualTo("N1 WAITING, N2 SENT, E1 SENT");
        room.clock().pass(Duration.ofSeconds(59));
        assertThat(room.work().isQuiet()).isTrue();
        room.clock().pass(Duration.ofSeconds(1));
        room.work();

        assertThat(room.fates()).isEqualTo("N1 SENT, N2 SENT, E1 SENT");
        assertThat(room.reached()).isEqualTo(ADA + " " + OPS + " " + MIA);
        assertThat(room.letters().get(0).fate().attempts()).isEqualTo(2);
    }

    @Test
    void aServerThatIsDownIsAskedLessAndLessOftenAndGetsEachLetterOnceItIsUp() {
        room.aNightIsDone();
        room.drop().goDown();
        String asked = "";
        for (int minute = 0; minute < 8; minute++) {
            asked += room.work().remarks().isEmpty() ? "-" : "x";
            room.clock().pass(Duration.ofMinutes(1));
        }

        assertThat(asked).isEqualTo("xx-x---x");
        room.drop().comeUp();
        room.clock().pass(Duration.ofHours(1));
        room.work();

        assertThat(room.fates()).isEqualTo("N1 SENT, N2 SENT, E1 SENT");
        assertThat(room.drop().taken()).hasSize(3);
    }

    @Test
    void lettersThatWaitForLongAreToldUntilTheyAreSent() {
        room.aNightIsDone();
        room.drop().goDown();
        room.work();
        room.clock().pass(Duration.ofMinutes(31));
        room.work();

        assertThat(room.register().plan().alerts().open())
                .extracting(Alert::message)
                .containsExactly(
                        "Notices of the night 2021-03-09 could not be sent for half an hour. They are tried again."
                                + " Maybe see why: notices --night 2021-03-09");

        room.drop().comeUp();
        room.clock().pass(Duration.ofHours(1));
        room.work();
        assertThat(room.register().plan().alerts().open()).isEmpty();
    }

    @Test
    void aConnectionThatBreaksBeforeTheLetterIsTriedAgain() {
        room.aNightIsDone();
        room.drop().next(Trick.HANG_UP);

        room.work();
        assertThat(room.fates()).isEqualTo("N1 WAITING, N2 WAITING, E1 WAITING");
        room.clock().pass(Duration.ofMinutes(1));
        room.work();

        assertThat(room.fates()).isEqualTo("N1 SENT, N2 SENT, E1 SENT");
        assertThat(room.drop().taken()).hasSize(3);
    }

    @Test
    void aConnectionThatBreaksAfterTheLetterLeavesItToAPerson() {
        room.aNightIsDone();
        room.drop().next(Trick.TAKE_AND_HANG_UP);

        room.work();
        room.clock().pass(Duration.ofHours(2));
        room.work();

        assertThat(room.fates()).isEqualTo("N1 UNSURE, N2 SENT, E1 SENT");
        assertThat(room.reached()).isEqualTo(MIA + " " + ADA + " " + OPS);
    }

    @Test
    void aLetterThatWasOnItsWayWhenTheProgramWasKilledIsLeftToAPerson() {
        room.aNightIsDone();
        room.drop().goDown();
        room.work();
        Letter first = room.letters().get(0);
        room.register()
                .post()
                .letters()
                .change(
                        State.WAITING,
                        first.become(State.ENDING, "", room.clock().instant()));
        room.drop().comeUp();

        room.restart();
        room.work();

        assertThat(room.fates()).isEqualTo("N1 UNSURE, N2 SENT, E1 SENT");
        assertThat(room.letters().get(0).fate().answer()).isEqualTo("the program ended before the answer came");
    }

    @Test
    void aServerThatRefusesTheTextOrIsAboutToEndSaysSo() {
        room.aNightIsDone();
        room.drop().next(Trick.NO_SUCH_CONTENT, Trick.SHUTTING_DOWN);

        room.work();

        assertThat(room.fates()).isEqualTo("N1 REFUSED, N2 WAITING, E1 WAITING");
        room.clock().pass(Duration.ofMinutes(1));
        room.work();
        assertThat(room.fates()).isEqualTo("N1 REFUSED, N2 SENT, E1 SENT");
    }

    @Test
    void aNoticeThatWouldComeTooLateIsNotSent() {
        room.done(
                TUE_2021_03_09,
                approval("CL-1", MIA, "2021-03-10"),
                rejection("CL-2", ADA, "POE_UNAVAILABLE", "2021-04-08"));
        room.drop().goDown();
        room.work();
        room.drop().comeUp();

        // 2021-03-11 has begun in Los Angeles.
        room.clock().pass(Duration.ofHours(45));
        room.work();

        assertThat(room.fates()).isEqualTo("N1 EXPIRED, N2 SENT");
    }

    @Test
    void aLetterIsGivenUpAfterThreeDays() {
        room.aNightIsDone();
        room.drop().next(Trick.GREYLIST);
        room.work();

        room.clock().pass(Duration.ofHours(73));
        room.work();

        assertThat(room.fates()).isEqualTo("N1 GIVEN_UP, N2 SENT, E1 SENT");
    }
}
