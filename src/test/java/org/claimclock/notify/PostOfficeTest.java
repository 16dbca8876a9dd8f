package org.claimclock.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.notify.Mailroom.ADA;
import static org.claimclock.notify.Mailroom.MIA;
import static org.claimclock.notify.Mailroom.OPS;
import static org.claimclock.notify.Mailroom.TUE_2021_03_09;
import static org.claimclock.notify.Mailroom.approval;
import static org.claimclock.notify.Mailroom.rejection;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.Contact;
import org.claimclock.claim.walk.Said;
import org.claimclock.notify.Arrangements.Addressees;
import org.claimclock.notify.MailDrop.Trick;
import org.claimclock.notify.letter.LetterBook;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.Channel;
import org.claimclock.register.post.Letter.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each notice goes to a real mail server once, whatever that server does. */
@OnBothDatabases
class PostOfficeTest {
    private static final LocalDate WED_2021_03_10 = LocalDate.parse("2021-03-10");
    private static final Said BREACH =
            new Said.Escalation("CL-7", "START_REVIEW", LocalDate.parse("2021-03-05"), "SLA_START_BREACH");

    private final Mailroom room = new Mailroom().opened();

    @BeforeEach
    void twoClaims() {
        room.claim("CL-1", new Contact("Mia Lang", MIA), new Contact("Ada", ADA));
        room.claim("CL-2", new Contact("", ""), new Contact("Ada", ADA));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void aNightIsDone() {
        room.done(
                TUE_2021_03_09,
                approval("CL-1", MIA, "2021-03-16"),
                rejection("CL-2", ADA, "POE_UNAVAILABLE", "2021-04-08"),
                BREACH);
    }

    @Test
    void eachNoticeOfANightGoesOutOnce() {
        aNightIsDone();

        Tally tally = room.work();

        assertThat(tally.words()).isEqualTo("letters: 3 written, 3 sent");
        assertThat(room.reached()).isEqualTo(MIA + " " + ADA + " " + OPS);
        assertThat(room.work().isQuiet()).isTrue();
        room.restart();
        assertThat(room.work().isQuiet()).isTrue();
        assertThat(room.fates()).isEqualTo("N1 SENT, N2 SENT, E1 SENT");
    }

    @Test
    void allLettersGoOverOneConnection() {
        aNightIsDone();

        room.work();

        assertThat(room.drop().connections()).isEqualTo(1);
    }

    @Test
    void theRecordNamesTheServersWordsAndTheTime() {
        aNightIsDone();

        room.work();

        Letter first = room.letters().get(0);
        assertThat(first.fate().attempts()).isEqualTo(1);
        assertThat(first.fate().answer()).isEqualTo("250 queued as 1");
        assertThat(first.fate().times().sentAt()).isEqualTo(room.clock().instant());
        assertThat(first.text().messageId()).matches("<[0-9a-f]{32}@contoso\\.example>");
        assertThat(room.drop().taken().get(0).data())
                .contains("Message-ID: " + first.text().messageId());
    }

    @Test
    void nightsBeforeMailWasSwitchedOnAreNotWrittenOf() {
        try (Mailroom fresh = new Mailroom()) {
            fresh.claim("CL-1", new Contact("Mia Lang", MIA), Contact.NONE);
            fresh.done(TUE_2021_03_09, approval("CL-1", MIA, "2021-03-16"));
            fresh.opened();

            fresh.done(WED_2021_03_10, approval("CL-1", MIA, "2021-03-17"));
            fresh.work();

            assertThat(fresh.letters())
                    .extracting(letter -> letter.about().asOf())
                    .containsExactly(WED_2021_03_10);
        }
    }

    @Test
    void nightsWhileMailWasOffAreNotWrittenOfLater() {
        Addressees all = new Addressees(true, List.of(), List.of());
        room.writingTo(new Addressees(false, List.of(), List.of()));
        aNightIsDone();
        room.work();

        room.writingTo(all).done(WED_2021_03_10, approval("CL-1", MIA, "2021-03-17"));
        room.work();

        assertThat(room.reached()).isEqualTo(MIA);
        assertThat(room.letters()).extracting(letter -> letter.about().asOf()).containsExactly(WED_2021_03_10);
    }

    @Test
    void aBackfillAndANightThatIsLongPastTellNobody() {
        room.done(LocalDate.parse("2021-03-01"), approval("CL-1", MIA, "2021-03-20"));
        room.done(TUE_2021_03_09, true, approval("CL-1", MIA, "2021-03-16"));

        room.work();

        assertThat(room.letters()).isEmpty();
        assertThat(room.register().post().nights().all(9))
                .extracting(told -> told.asOf() + " " + told.verdict())
                .containsExactly("2021-03-09 BACKFILL", "2021-03-01 OLD", "1970-01-01 BEFORE");
    }

    @Test
    void aNightThatIsNotDoneTellsNobody() {
        room.begun(TUE_2021_03_09, false, approval("CL-1", MIA, "2021-03-16"));

        room.work();

        assertThat(room.letters()).isEmpty();
    }

    @Test
    void aRecipientThatDoesNotExistNeedsAPersonAndDelaysNobody() {
        aNightIsDone();
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
        aNightIsDone();
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
        aNightIsDone();
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
        aNightIsDone();
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
    void alertsGoToWhoeverIsOnWatchOnceEach() {
        room.writingTo(new Addressees(false, List.of(), List.of(OPS, ADA))).opened();
        failed();

        room.work();
        room.work();

        assertThat(room.reached()).isEqualTo(OPS + " " + ADA);
        assertThat(room.drop().taken().get(0).data())
                .contains("Subject: Claimclock FAILED: night 2021-03-09", "It failed.");
    }

    @Test
    void alertsFromBeforeTheyWereToGoOutAreNotSent() {
        failed();

        room.writingTo(new Addressees(false, List.of(), List.of(OPS))).opened();
        room.work();

        assertThat(room.letters()).isEmpty();
    }

    private void failed() {
        room.register()
                .plan()
                .alerts()
                .open(new Alert(Alert.Kind.FAILED, TUE_2021_03_09, room.clock().instant(), "It failed."));
    }

    @Test
    void aConnectionThatBreaksBeforeTheLetterIsTriedAgain() {
        aNightIsDone();
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
        aNightIsDone();
        room.drop().next(Trick.TAKE_AND_HANG_UP);

        room.work();
        room.clock().pass(Duration.ofHours(2));
        room.work();

        assertThat(room.fates()).isEqualTo("N1 UNSURE, N2 SENT, E1 SENT");
        assertThat(room.reached()).isEqualTo(MIA + " " + ADA + " " + OPS);
    }

    @Test
    void aLetterThatWasOnItsWayWhenTheProgramWasKilledIsLeftToAPerson() {
        aNightIsDone();
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
        aNightIsDone();
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
        aNightIsDone();
        room.drop().next(Trick.GREYLIST);
        room.work();

        room.clock().pass(Duration.ofHours(73));
        room.work();

        assertThat(room.fates()).isEqualTo("N1 GIVEN_UP, N2 SENT, E1 SENT");
    }

    @Test
    void aClaimWithoutAnAddressIsNoted() {
        room.done(TUE_2021_03_09, approval("CL-2", "", "2021-03-16"));

        room.work();

        assertThat(room.fates()).isEqualTo("N1 NOBODY");
        assertThat(room.drop().taken()).isEmpty();
    }

    @Test
    void templatesWithFaultsHoldTheLettersBackUntilTheyAreMended() {
        aNightIsDone();
        room.withBook(new LetterBook.Reading(List.of(), List.of("notices/N1.txt:1: no subject.")));

        assertThat(room.work().remarks()).containsExactly("notices/N1.txt:1: no subject.");
        assertThat(room.register().plan().alerts().open())
                .extracting(Alert::message)
                .containsExactly("The notices of the night 2021-03-09 are not sent, for they cannot be written:"
                        + " notices/N1.txt:1: no subject. They go out once that is mended.");

        room.withBook(LetterBook.read(java.nio.file.Path.of("rules"), "cpor-2020"));
        room.work();

        assertThat(room.fates()).isEqualTo("N1 SENT, N2 SENT, E1 SENT");
        assertThat(room.register().plan().alerts().open()).isEmpty();
    }

    @Test
    void withNothingArrangedTheBookStaysAsItWas() {
        try (Mailroom none = new Mailroom().without(Channel.MAIL).opened()) {
            none.claim("CL-1", new Contact("Mia Lang", MIA), Contact.NONE);
            none.done(TUE_2021_03_09, approval("CL-1", MIA, "2021-03-16"));

            none.work();

            assertThat(none.register().post().nights().all(9)).isEmpty();
            assertThat(none.register().post().alerts().findLast()).isEmpty();
        }
    }
}
