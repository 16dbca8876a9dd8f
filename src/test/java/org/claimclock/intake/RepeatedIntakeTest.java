package org.claimclock.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimclock.intake.IntakeDesk.HEADER;
import static org.claimclock.intake.IntakeDesk.TUE_2021_03_02;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.walk.Said;
import org.claimclock.csv.CsvLimits;
import org.claimclock.intake.IntakeListener.Phase;
import org.claimclock.intake.feed.Row;
import org.claimclock.intake.inbox.InboxFile;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.InputFile.State;
import org.claimclock.register.OnBothDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes again, or is read again, counts once. */
@OnBothDatabases
class RepeatedIntakeTest {
    private static final LocalDate WED_2021_03_03 = LocalDate.of(2021, 3, 3);

    @TempDir
    Path folder;

    private IntakeDesk desk;

    @BeforeEach
    void open() {
        desk = new IntakeDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theSameEventTwiceInOneFileCountsOnce() throws IOException {
        String line = Row.decision("D-1").line();
        desk.write("decisions.csv", Row.decision("D-1").header(), line, line);

        desk.read(desk.inbox("decisions.csv"));

        assertThat(desk.tally(Feed.DECISIONS)).isEqualTo(new FeedTally(1, 0, 1, 0, 0, 0));
        assertThat(desk.register().events().received(TUE_2021_03_02)).isEqualTo(1);
        assertThat(desk.refusals()).isEmpty();
    }

    @Test
    void otherContentUnderAKnownIdIsRefusedAndTheFirstStands() throws IOException {
        Row approval = Row.decision("D-1").with("reason_codes", "");
        Row rejection = approval.with("decision", "REJECT").with("reason_codes", "INSUFFICIENT_POE");
        desk.write("decisions-1.csv", approval.header(), approval.line());
        desk.write("decisions-2.csv", rejection.header(), rejection.line());

        desk.read(desk.inbox("decisions-1.csv"));
        desk.read(desk.inbox("decisions-2.csv"));

        assertThat(desk.refusals())
                .containsExactly(
                        new Said.Refusal(new SourceLine("decisions-2.csv", 2), "D-1", "C-1", "EVENT_ID_CONFLICT"));
        assertThat(desk.tally(Feed.DECISIONS)).isEqualTo(new FeedTally(1, 0, 0, 0, 1, 0));
        assertThat(desk.register().events().find(new EventKey(Feed.DECISIONS, "D-1")))
                .get()
                .extracting(event -> ((ReviewerDecided) event).decision().name())
                .isEqualTo("APPROVE");
        desk.register().reconciliation().afterIntake(TUE_2021_03_02);
    }

    @Test
    void aClaimThatComesAgainDifferentlyIsRefusedByItsClaimId() throws IOException {
        desk.write(
                "claims.csv",
                HEADER,
                Row.claim("C-1").line(),
                Row.claim("C-1").with("partner_id", "12").line());

        desk.read(desk.inbox("claims.csv"));

        assertThat(desk.refusals())
                .containsExactly(new Said.Refusal(new SourceLine("claims.csv", 3), "", "C-1", "EVENT_ID_CONFLICT"));
    }

    @Test
    void theSameBytesUnderAnotherNameAreSkipped() throws IOException {
        desk.read(desk.claims("claims.csv", 2, List.of()));
        InboxFile again = desk.claims("claims-again.csv", 2, List.of());

        FileOutcome outcome = desk.intake().read(WED_2021_03_03, again, IntakeListener.SILENT);

        assertThat(outcome)
                .isEqualTo(new FileOutcome.Skipped(
                        "claims-again.csv",
                        "ALREADY_PROCESSED",
                        "The same content was read in the night 2021-03-02 as claims.csv. Nothing is to be done."));
        assertThat(desk.register().tallies().of(WED_2021_03_03)).containsEntry(Feed.CLAIMS, FeedTally.NONE);
        desk.register().reconciliation().afterIntake(WED_2021_03_03);
    }

    @Test
    void aFileThatWasReadToItsEndInThisRunIsNotReadAgain() throws IOException {
        InboxFile file = desk.claims("claims.csv", 3, List.of(2));

        FileOutcome first = desk.read(file);
        FileOutcome second = desk.read(file);

        assertThat(second).isEqualTo(first);
        assertThat(desk.register().inputFiles().of(TUE_2021_03_02)).hasSize(1);
        assertThat(desk.rejected()).hasSize(1);
    }

    @Test
    void aRefusedFileIsJudgedAgainWhenTheRunIsRepeated() throws IOException {
        InboxFile file = desk.claims("claims.csv", 12, List.of(1, 2));

        FileOutcome first = desk.read(file);
        FileOutcome second = desk.read(file);

        assertThat(second).isEqualTo(first);
        assertThat(desk.register().inputFiles().of(TUE_2021_03_02)).hasSize(1);
    }

    @Test
    void aFileThatIsLeftHalfReadIsForgottenAndReadAgain() throws IOException {
        InboxFile file = desk.claims("claims.csv", 25, List.of(3));
        IntakeLimits chunksOfTen = new IntakeLimits(10, 10, CsvLimits.DEFAULT);
        FileIntake small = desk.intake(chunksOfTen);
        IntakeListener crash = advance -> {
            if (advance.phase() == Phase.RECORDING && advance.rows() == 20) {
                throw new IllegalStateException("pulled the plug");
            }
        };
        assertThatThrownBy(() -> small.read(TUE_2021_03_02, file, crash)).hasMessage("pulled the plug");
        assertThat(desk.register().events().received(TUE_2021_03_02)).isEqualTo(19);

        small.forgetHalfRead(TUE_2021_03_02);
        desk.nothingIsInTheBook();
        desk.read(file);

        assertThat(desk.register().events().received(TUE_2021_03_02)).isEqualTo(24);
        assertThat(desk.tally(Feed.CLAIMS)).isEqualTo(FeedTally.NONE.withRejected(1));
        assertThat(desk.rejected()).hasSize(1);
        assertThat(desk.register().inputFiles().of(TUE_2021_03_02))
                .extracting(InputFile::state)
                .containsExactly(State.READ);
    }
}
