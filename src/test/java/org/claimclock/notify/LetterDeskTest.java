package org.claimclock.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.notify.Mailroom.MIA;
import static org.claimclock.notify.Mailroom.TUE_2021_03_09;
import static org.claimclock.notify.Mailroom.approval;

import java.util.List;
import org.claimclock.claim.Contact;
import org.claimclock.notify.Arrangements.Addressees;
import org.claimclock.notify.MailDrop.Trick;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.people.Answer;
import org.claimclock.register.people.Deed;
import org.claimclock.register.post.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody can know is for a person to decide, and what they decide is noted. */
@OnBothDatabases
class LetterDeskTest {
    private final Mailroom room =
            new Mailroom().writingTo(new Addressees(true, List.of(), List.of())).opened();
    private final LetterDesk desk = new LetterDesk(room.register(), "ada", room.clock());

    @BeforeEach
    void aLetterThatMayHaveArrived() {
        room.claim("CL-1", new Contact("Mia", MIA), Contact.NONE);
        room.done(TUE_2021_03_09, approval("CL-1", MIA, "2021-03-16"));
        room.drop().next(Trick.TAKE_AND_HANG_UP);
        room.work();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Letter letter() {
        return room.letters().get(0);
    }

    private List<String> audit() {
        return room.register().people().audit().before(Long.MAX_VALUE, 9).stream()
                .map(deed -> deed.by() + " " + deed.what() + " " + deed.subject() + ": " + deed.outcome())
                .toList();
    }

    @Test
    void aLetterThatIsSettledIsNotSentAgainAndItsAlertIsClosed() {
        Answer reply = desk.settle(letter().number(), "their server has it");
        room.work();

        assertThat(reply).isEqualTo(new Answer(true, "the letter 1 N1 of the night 2021-03-09 is settled"));
        assertThat(room.fates()).isEqualTo("N1 SETTLED");
        assertThat(room.drop().taken()).hasSize(1);
        assertThat(room.register().plan().alerts().open()).isEmpty();
        assertThat(audit()).containsExactly("ada settle letter 1 N1 of the night 2021-03-09: their server has it");
    }

    @Test
    void aLetterThatIsResentHasTheSameMessageId() {
        desk.resend(letter().number(), "");
        room.work();

        assertThat(room.fates()).isEqualTo("N1 SENT");
        assertThat(room.drop().taken())
                .hasSize(2)
                .allMatch(taken -> taken.data().contains(letter().text().messageId()));
    }

    @Test
    void aLetterMayBeResentToAnotherAddressWhichTheAuditDoesNotName() {
        desk.resend(letter().number(), "mia.lang@litware.example");
        room.work();

        assertThat(room.reached()).isEqualTo(MIA + " mia.lang@litware.example");
        assertThat(audit()).containsExactly("ada resend letter 1 N1 of the night 2021-03-09: to another address");
    }

    @Test
    void aLetterThatWasTakenNeedsNobody() {
        desk.resend(letter().number(), "");
        room.work();

        assertThat(desk.resend(letter().number(), ""))
                .isEqualTo(new Answer(false, "the letter 1 is SENT, and nothing needs to be done about it."));
        assertThat(desk.settle(99, "")).isEqualTo(new Answer(false, "there is no letter 99. Maybe see: notices"));
        assertThat(room.register().people().audit().before(Long.MAX_VALUE, 9))
                .extracting(Deed::what)
                .containsExactly("resend");
    }
}
