package org.claimclock.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.notify.Mailroom.ADA;
import static org.claimclock.notify.Mailroom.MIA;
import static org.claimclock.notify.Mailroom.OPS;
import static org.claimclock.notify.Mailroom.TUE_2021_03_09;
import static org.claimclock.notify.Mailroom.approval;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.Contact;
import org.claimclock.notify.Arrangements.Addressees;
import org.claimclock.notify.letter.LetterBook;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.post.Letter;
import org.claimclock.register.post.Letter.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each notice goes to a real mail server once, whatever that server does. */
@OnBothDatabases
class PostOfficeTest {
    private static final LocalDate WED_2021_03_10 = LocalDate.parse("2021-03-10");

    private final Mailroom room = new Mailroom().opened().withTwoClaims();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void eachNoticeOfANightGoesOutOnce() {
        room.aNightIsDone();

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
        room.aNightIsDone();

        room.work();

        assertThat(room.drop().connections()).isEqualTo(1);
    }

    @Test
    void theRecordNamesTheServersWordsAndTheTime() {
        room.aNightIsDone();

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
        room.aNightIsDone();
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
    void aClaimWithoutAnAddressIsNoted() {
        room.done(TUE_2021_03_09, approval("CL-2", "", "2021-03-16"));

        room.work();

        assertThat(room.fates()).isEqualTo("N1 NOBODY");
        assertThat(room.drop().taken()).isEmpty();
    }

    @Test
    void templatesWithFaultsHoldTheLettersBackUntilTheyAreMended() {
        room.aNightIsDone();
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
