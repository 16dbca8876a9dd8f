package org.claimclock.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.claim.walk.Said;
import org.claimclock.csv.CsvLimits;
import org.claimclock.intake.IntakeListener.Phase;
import org.claimclock.intake.feed.Row;
import org.claimclock.intake.feed.ShippedRules;
import org.claimclock.intake.inbox.InboxFile;
import org.claimclock.register.Books;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.InputFile.State;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.RecordTally;
import org.claimclock.register.Register;
import org.claimclock.register.RejectedRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class FileIntakeTest {

    private static final LocalDate TUE_2021_03_02 = LocalDate.of(2021, 3, 2);
    private static final LocalDate WED_2021_03_03 = LocalDate.of(2021, 3, 3);
    private static final String HEADER = Row.claim("C-1").header();

    @TempDir
    Path folder;

    private final Register register = Books.fresh();
    private FileIntake intake = new FileIntake(register, new ShippedRules(), IntakeLimits.DEFAULT, Path.of(""));

    @BeforeEach
    void open() {
        intake = new FileIntake(register, new ShippedRules(), IntakeLimits.DEFAULT, folder.resolve("refused"));
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void threeBadRowsOfAHundredCostThemselvesOnly() throws IOException {
        InboxFile file = claims("claims.csv", 100, List.of(7, 50, 99));

        FileOutcome outcome = read(file);

        assertThat(outcome).isEqualTo(new FileOutcome.Read("claims.csv", new RecordTally(101, 97, 3, 1, 0), List.of()));
        assertThat(register.events().received(TUE_2021_03_02)).isEqualTo(97);
        assertThat(tally(Feed.CLAIMS)).isEqualTo(FeedTally.NONE.withRejected(3));
        assertThat(rejected())
                .extracting(RejectedRow::file, RejectedRow::line, RejectedRow::column, RejectedRow::code)
                .containsExactly(
                        tuple("claims.csv", 8L, "solution_area", UNSUPPORTED),
                        tuple("claims.csv", 51L, "solution_area", UNSUPPORTED),
                        tuple("claims.csv", 100L, "solution_area", UNSUPPORTED));
        register.reconciliation().afterIntake(TUE_2021_03_02);
    }

    private static final String UNSUPPORTED = "UNSUPPORTED_SOLUTION_AREA";

    @Test
    void fifteenBadRowsOfAHundredCostTheFile() throws IOException {
        InboxFile file =
                claims("claims.csv", 100, IntStream.rangeClosed(1, 15).boxed().toList());

        FileOutcome.Refused outcome = (FileOutcome.Refused) read(file);

        assertThat(outcome.code()).isEqualTo("TOO_MANY_BAD_ROWS");
        assertThat(outcome.message())
                .isEqualTo(
                        "15 of 100 rows are bad, at most 10 % may be. Nothing of the file was applied. Mend the rows and drop the whole file again.");
        assertThat(outcome.problems()).hasSize(15);
        nothingIsInTheBook();
        assertThat(file(State.REFUSED).tally()).isEqualTo(new RecordTally(101, 85, 15, 1, 0));
    }

    @Test
    void tenPerCentMayBeBad() throws IOException {
        assertThat(read(claims("claims.csv", 20, List.of(1, 2)))).isInstanceOf(FileOutcome.Read.class);
        assertThat(read(claims("claims2.csv", 20, List.of(1, 2, 3)))).isInstanceOf(FileOutcome.Refused.class);
    }

    @Test
    void ofTenRowsAllMayBeBad() throws IOException {
        List<Integer> all = IntStream.rangeClosed(1, 10).boxed().toList();

        assertThat(read(claims("claims.csv", 10, all))).isInstanceOf(FileOutcome.Read.class);
        assertThat(rejected()).hasSize(10);
    }

    @Test
    void aRowWithTwoFaultsIsOneRejectedRowAndTwoLinesOfTheList() throws IOException {
        write("claims.csv", HEADER, Row.claim("C 1").with("products", "=1+1").line());

        FileOutcome.Read outcome = (FileOutcome.Read) read(inbox("claims.csv"));

        assertThat(outcome.rows()).isEqualTo(new RecordTally(2, 0, 1, 1, 0));
        assertThat(rejected()).extracting(RejectedRow::column).containsExactly("claim_id", "products");
        assertThat(tally(Feed.CLAIMS).rejected()).isEqualTo(1);
    }

    @Test
    void aDamagedRowIsRejectedLikeABadOne() throws IOException {
        write(
                "claims.csv",
                HEADER,
                Row.claim("C-1").line(),
                "C-2,\"open",
                Row.claim("C-3").line());

        FileOutcome.Read outcome = (FileOutcome.Read) read(inbox("claims.csv"));

        assertThat(outcome.rows()).isEqualTo(new RecordTally(4, 2, 1, 1, 0));
        assertThat(rejected()).extracting(RejectedRow::line, RejectedRow::code).hasSize(1);
    }

    @Test
    void theSameEventTwiceInOneFileCountsOnce() throws IOException {
        String line = Row.decision("D-1").line();
        write("decisions.csv", Row.decision("D-1").header(), line, line);

        read(inbox("decisions.csv"));

        assertThat(tally(Feed.DECISIONS)).isEqualTo(new FeedTally(1, 0, 1, 0, 0, 0));
        assertThat(register.events().received(TUE_2021_03_02)).isEqualTo(1);
        assertThat(refusals()).isEmpty();
    }

    @Test
    void otherContentUnderAKnownIdIsRefusedAndTheFirstStands() throws IOException {
        Row approval = Row.decision("D-1").with("reason_codes", "");
        Row rejection = approval.with("decision", "REJECT").with("reason_codes", "INSUFFICIENT_POE");
        write("decisions-1.csv", approval.header(), approval.line());
        write("decisions-2.csv", rejection.header(), rejection.line());

        read(inbox("decisions-1.csv"));
        read(inbox("decisions-2.csv"));

        assertThat(refusals())
                .containsExactly(
                        new Said.Refusal(new SourceLine("decisions-2.csv", 2), "D-1", "C-1", "EVENT_ID_CONFLICT"));
        assertThat(tally(Feed.DECISIONS)).isEqualTo(new FeedTally(1, 0, 0, 0, 1, 0));
        assertThat(register.events().find(new EventKey(Feed.DECISIONS, "D-1")))
                .get()
                .extracting(event -> ((ReviewerDecided) event).decision().name())
                .isEqualTo("APPROVE");
        register.reconciliation().afterIntake(TUE_2021_03_02);
    }

    @Test
    void aClaimThatComesAgainDifferentlyIsRefusedByItsClaimId() throws IOException {
        write(
                "claims.csv",
                HEADER,
                Row.claim("C-1").line(),
                Row.claim("C-1").with("partner_id", "12").line());

        read(inbox("claims.csv"));

        assertThat(refusals())
                .containsExactly(new Said.Refusal(new SourceLine("claims.csv", 3), "", "C-1", "EVENT_ID_CONFLICT"));
    }

    @Test
    void theSameBytesUnderAnotherNameAreSkipped() throws IOException {
        read(claims("claims.csv", 2, List.of()));
        InboxFile again = claims("claims-again.csv", 2, List.of());

        FileOutcome outcome = intake.read(WED_2021_03_03, again, IntakeListener.SILENT);

        assertThat(outcome)
                .isEqualTo(new FileOutcome.Skipped(
                        "claims-again.csv",
                        "ALREADY_PROCESSED",
                        "The same content was read in the night 2021-03-02 as claims.csv. Nothing is to be done."));
        assertThat(register.tallies().of(WED_2021_03_03)).containsEntry(Feed.CLAIMS, FeedTally.NONE);
        register.reconciliation().afterIntake(WED_2021_03_03);
    }

    @Test
    void aFileThatWasReadToItsEndInThisRunIsNotReadAgain() throws IOException {
        InboxFile file = claims("claims.csv", 3, List.of(2));

        FileOutcome first = read(file);
        FileOutcome second = read(file);

        assertThat(second).isEqualTo(first);
        assertThat(register.inputFiles().of(TUE_2021_03_02)).hasSize(1);
        assertThat(rejected()).hasSize(1);
    }

    @Test
    void aRefusedFileIsJudgedAgainWhenTheRunIsRepeated() throws IOException {
        InboxFile file = claims("claims.csv", 12, List.of(1, 2));

        FileOutcome first = read(file);
        FileOutcome second = read(file);

        assertThat(second).isEqualTo(first);
        assertThat(register.inputFiles().of(TUE_2021_03_02)).hasSize(1);
    }

    @Test
    void aFileThatIsLeftHalfReadIsForgottenAndReadAgain() throws IOException {
        InboxFile file = claims("claims.csv", 25, List.of(3));
        IntakeLimits chunksOfTen = new IntakeLimits(10, 10, CsvLimits.DEFAULT);
        FileIntake small = new FileIntake(register, new ShippedRules(), chunksOfTen, folder.resolve("refused"));
        IntakeListener crash = advance -> {
            if (advance.phase() == Phase.RECORDING && advance.rows() == 20) {
                throw new IllegalStateException("pulled the plug");
            }
        };
        assertThatThrownBy(() -> small.read(TUE_2021_03_02, file, crash)).hasMessage("pulled the plug");
        assertThat(register.events().received(TUE_2021_03_02)).isEqualTo(19);

        small.forgetHalfRead(TUE_2021_03_02);
        nothingIsInTheBook();
        read(file);

        assertThat(register.events().received(TUE_2021_03_02)).isEqualTo(24);
        assertThat(tally(Feed.CLAIMS)).isEqualTo(FeedTally.NONE.withRejected(1));
        assertThat(rejected()).hasSize(1);
        assertThat(register.inputFiles().of(TUE_2021_03_02))
                .extracting(InputFile::state)
                .containsExactly(State.READ);
    }

    @Test
    void aFileThatChangesBetweenCheckAndReadingIsRefusedWhole() throws IOException {
        InboxFile file = claims("claims.csv", 5, List.of());
        IntakeListener sender = advance -> {
            if (advance.phase() == Phase.CHECKING) {
                write("claims.csv", HEADER, Row.claim("C-9").line());
            }
        };

        FileOutcome outcome = intake.read(TUE_2021_03_02, file, sender);

        assertThat(outcome)
                .extracting(refused -> ((FileOutcome.Refused) refused).code())
                .isEqualTo("CHANGED_WHILE_READ");
        nothingIsInTheBook();
    }

    @Test
    void aFileWithABadHeaderIsRefusedInTheWordsOfTheReader() throws IOException {
        write("consents.csv", "event_id,claim,response", "K-1,C-1,DENY");

        FileOutcome.Refused outcome = (FileOutcome.Refused) read(inbox("consents.csv"));

        assertThat(outcome.code()).isEqualTo("BAD_HEADER");
        assertThat(file(State.REFUSED).message()).isEqualTo(outcome.message());
        nothingIsInTheBook();
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedThoughItsFirstRowsAreRight() throws IOException {
        Files.write(
                folder.resolve("claims.csv"),
                (HEADER + "\n" + Row.claim("C-1").line() + "\n"
                                + Row.claim("C-2").line() + "\u00e9\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        FileOutcome.Refused outcome = (FileOutcome.Refused) read(inbox("claims.csv"));

        assertThat(outcome.code()).isEqualTo("NOT_UTF8");
        nothingIsInTheBook();
    }

    @Test
    void bomAndCrlfAndQuotedLineEndsAreReadAndPlacedByPhysicalLine() throws IOException {
        Row named = Row.claim("C-1").with("claim_name", "=HYPERLINK(\"http://x\")");
        Row twoLines = named.with("claim_id", "C-2").with("claim_name", "one,\r\ntwo");
        Row bad = named.with("claim_id", "C-3").with("products", "=1+1");
        String text = "\ufeff" + String.join("\r\n", named.header(), named.line(), twoLines.line(), bad.line(), "");
        Files.writeString(folder.resolve("claims.csv"), text);

        FileOutcome.Read outcome = (FileOutcome.Read) read(inbox("claims.csv"));

        assertThat(outcome.rows()).isEqualTo(new RecordTally(4, 2, 1, 1, 0));
        assertThat(rejected())
                .extracting(RejectedRow::line, RejectedRow::column)
                .containsExactly(tuple(5L, "products"));
        assertThat(claimName("C-1")).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(claimName("C-2")).isEqualTo("one,\ntwo");
    }

    @Test
    void aPackedFileIsReadLikeAnyOther() throws IOException {
        InboxFile plain = claims("claims.csv", 3, List.of());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(plain.path()));
        }
        Files.write(folder.resolve("CLAIMS_packed.CSV.GZ"), packed.toByteArray());

        assertThat(read(inbox("CLAIMS_packed.CSV.GZ"))).isInstanceOf(FileOutcome.Read.class);
        assertThat(register.events().received(TUE_2021_03_02)).isEqualTo(3);
    }

    @Test
    void progressIsToldInBothPhasesAndEndsWithTheLastRow() throws IOException {
        List<IntakeListener.Advance> told = new ArrayList<>();
        InboxFile file = claims("claims.csv", 2_500, List.of());
        long size = Files.size(file.path());

        intake.read(TUE_2021_03_02, file, told::add);

        assertThat(told)
                .extracting(IntakeListener.Advance::phase, IntakeListener.Advance::rows)
                .containsExactly(
                        tuple(Phase.CHECKING, 2_000L),
                        tuple(Phase.CHECKING, 2_500L),
                        tuple(Phase.RECORDING, 2_000L),
                        tuple(Phase.RECORDING, 2_500L));
        assertThat(told.get(3)).isEqualTo(new IntakeListener.Advance("claims.csv", Phase.RECORDING, size, size, 2_500));
    }

    private void nothingIsInTheBook() {
        assertThat(register.events().received(TUE_2021_03_02)).isZero();
        assertThat(tally(Feed.CLAIMS)).isEqualTo(FeedTally.NONE);
        assertThat(rejected()).isEmpty();
        assertThat(refusals()).isEmpty();
    }

    private InboxFile claims(String name, int rows, List<Integer> bad) {
        String lines = IntStream.rangeClosed(1, rows)
                .mapToObj(number -> Row.claim("C-" + number)
                        .with("solution_area", bad.contains(number) ? "AZURE" : "MICROSOFT_365")
                        .line())
                .collect(joining("\n"));
        write(name, HEADER, lines);
        return inbox(name);
    }

    private void write(String name, String... lines) {
        try {
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InboxFile inbox(String name) {
        return InboxFile.find(folder.resolve(name)).orElseThrow();
    }

    private FileOutcome read(InboxFile file) {
        return intake.read(TUE_2021_03_02, file, IntakeListener.SILENT);
    }

    private FeedTally tally(Feed feed) {
        return register.tallies().of(TUE_2021_03_02).getOrDefault(feed, FeedTally.NONE);
    }

    private InputFile file(State state) {
        InputFile only = register.inputFiles().of(TUE_2021_03_02).get(0);
        assertThat(only.state()).isEqualTo(state);
        return only;
    }

    private List<RejectedRow> rejected() {
        List<RejectedRow> rows = new ArrayList<>();
        register.announcements().rejected(TUE_2021_03_02, rows::add);
        return rows;
    }

    private List<Said.Refusal> refusals() {
        List<Said.Refusal> refusals = new ArrayList<>();
        register.announcements().refusals(TUE_2021_03_02, refusals::add);
        return refusals;
    }

    private String claimName(String claimId) {
        return register.events()
                .find(new EventKey(Feed.CLAIMS, claimId))
                .map(event -> ((ClaimCreated) event).form().identity().claimName())
                .orElseThrow();
    }
}
