package org.claimclock.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.claimclock.intake.IntakeDesk.HEADER;
import static org.claimclock.intake.IntakeDesk.TUE_2021_03_02;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.claimclock.claim.event.Feed;
import org.claimclock.intake.IntakeListener.Phase;
import org.claimclock.intake.feed.Row;
import org.claimclock.intake.inbox.InboxFile;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile.State;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.RecordTally;
import org.claimclock.register.RejectedRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is read, or refused whole, and each of its rows is accounted for. */
@OnBothDatabases
class FileIntakeTest {
    private static final String UNSUPPORTED = "UNSUPPORTED_SOLUTION_AREA";

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
    void threeBadRowsOfAHundredCostThemselvesOnly() throws IOException {
        InboxFile file = desk.claims("claims.csv", 100, List.of(7, 50, 99));

        FileOutcome outcome = desk.read(file);

        assertThat(outcome).isEqualTo(new FileOutcome.Read("claims.csv", new RecordTally(101, 97, 3, 1, 0), List.of()));
        assertThat(desk.register().events().received(TUE_2021_03_02)).isEqualTo(97);
        assertThat(desk.tally(Feed.CLAIMS)).isEqualTo(FeedTally.NONE.withRejected(3));
        assertThat(desk.rejected())
                .extracting(RejectedRow::file, RejectedRow::line, RejectedRow::column, RejectedRow::code)
                .containsExactly(
                        tuple("claims.csv", 8L, "solution_area", UNSUPPORTED),
                        tuple("claims.csv", 51L, "solution_area", UNSUPPORTED),
                        tuple("claims.csv", 100L, "solution_area", UNSUPPORTED));
        desk.register().reconciliation().afterIntake(TUE_2021_03_02);
    }

    @Test
    void fifteenBadRowsOfAHundredCostTheFile() throws IOException {
        InboxFile file = desk.claims(
                "claims.csv", 100, IntStream.rangeClosed(1, 15).boxed().toList());

        FileOutcome.Refused outcome = (FileOutcome.Refused) desk.read(file);

        assertThat(outcome.code()).isEqualTo("TOO_MANY_BAD_ROWS");
        assertThat(outcome.message())
                .isEqualTo(
                        "15 of 100 rows are bad, at most 10 % may be. Nothing of the file was applied. Mend the rows and drop the whole file again.");
        assertThat(outcome.problems()).hasSize(15);
        desk.nothingIsInTheBook();
        assertThat(desk.file(State.REFUSED).tally()).isEqualTo(new RecordTally(101, 85, 15, 1, 0));
    }

    @Test
    void tenPerCentMayBeBad() throws IOException {
        assertThat(desk.read(desk.claims("claims.csv", 20, List.of(1, 2)))).isInstanceOf(FileOutcome.Read.class);
        assertThat(desk.read(desk.claims("claims2.csv", 20, List.of(1, 2, 3)))).isInstanceOf(FileOutcome.Refused.class);
    }

    @Test
    void ofTenRowsAllMayBeBad() throws IOException {
        List<Integer> all = IntStream.rangeClosed(1, 10).boxed().toList();

        assertThat(desk.read(desk.claims("claims.csv", 10, all))).isInstanceOf(FileOutcome.Read.class);
        assertThat(desk.rejected()).hasSize(10);
    }

    @Test
    void aRowWithTwoFaultsIsOneRejectedRowAndTwoLinesOfTheList() throws IOException {
        desk.write(
                "claims.csv", HEADER, Row.claim("C 1").with("products", "=1+1").line());

        FileOutcome.Read outcome = (FileOutcome.Read) desk.read(desk.inbox("claims.csv"));

        assertThat(outcome.rows()).isEqualTo(new RecordTally(2, 0, 1, 1, 0));
        assertThat(desk.rejected()).extracting(RejectedRow::column).containsExactly("claim_id", "products");
        assertThat(desk.tally(Feed.CLAIMS).rejected()).isEqualTo(1);
    }

    @Test
    void aDamagedRowIsRejectedLikeABadOne() throws IOException {
        desk.write(
                "claims.csv",
                HEADER,
                Row.claim("C-1").line(),
                "C-2,\"open",
                Row.claim("C-3").line());

        FileOutcome.Read outcome = (FileOutcome.Read) desk.read(desk.inbox("claims.csv"));

        assertThat(outcome.rows()).isEqualTo(new RecordTally(4, 2, 1, 1, 0));
        assertThat(desk.rejected())
                .extracting(RejectedRow::line, RejectedRow::code)
                .hasSize(1);
    }

    @Test
    void aFileThatChangesBetweenCheckAndReadingIsRefusedWhole() throws IOException {
        InboxFile file = desk.claims("claims.csv", 5, List.of());
        IntakeListener sender = advance -> {
            if (advance.phase() == Phase.CHECKING) {
                desk.write("claims.csv", HEADER, Row.claim("C-9").line());
            }
        };

        FileOutcome outcome = desk.intake().read(TUE_2021_03_02, file, sender);

        assertThat(outcome)
                .extracting(refused -> ((FileOutcome.Refused) refused).code())
                .isEqualTo("CHANGED_WHILE_READ");
        desk.nothingIsInTheBook();
    }

    @Test
    void aFileWithABadHeaderIsRefusedInTheWordsOfTheReader() throws IOException {
        desk.write("consents.csv", "event_id,claim,response", "K-1,C-1,DENY");

        FileOutcome.Refused outcome = (FileOutcome.Refused) desk.read(desk.inbox("consents.csv"));

        assertThat(outcome.code()).isEqualTo("BAD_HEADER");
        assertThat(desk.file(State.REFUSED).message()).isEqualTo(outcome.message());
        desk.nothingIsInTheBook();
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedThoughItsFirstRowsAreRight() throws IOException {
        Files.write(
                folder.resolve("claims.csv"),
                (HEADER + "\n" + Row.claim("C-1").line() + "\n"
                                + Row.claim("C-2").line() + "\u00e9\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        FileOutcome.Refused outcome = (FileOutcome.Refused) desk.read(desk.inbox("claims.csv"));

        assertThat(outcome.code()).isEqualTo("NOT_UTF8");
        desk.nothingIsInTheBook();
    }

    @Test
    void bomAndCrlfAndQuotedLineEndsAreReadAndPlacedByPhysicalLine() throws IOException {
        Row named = Row.claim("C-1").with("claim_name", "=HYPERLINK(\"http://x\")");
        Row twoLines = named.with("claim_id", "C-2").with("claim_name", "one,\r\ntwo");
        Row bad = named.with("claim_id", "C-3").with("products", "=1+1");
        String text = "\ufeff" + String.join("\r\n", named.header(), named.line(), twoLines.line(), bad.line(), "");
        Files.writeString(folder.resolve("claims.csv"), text);

        FileOutcome.Read outcome = (FileOutcome.Read) desk.read(desk.inbox("claims.csv"));

        assertThat(outcome.rows()).isEqualTo(new RecordTally(4, 2, 1, 1, 0));
        assertThat(desk.rejected())
                .extracting(RejectedRow::line, RejectedRow::column)
                .containsExactly(tuple(5L, "products"));
        assertThat(desk.claimName("C-1")).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(desk.claimName("C-2")).isEqualTo("one,\ntwo");
    }

    @Test
    void aPackedFileIsReadLikeAnyOther() throws IOException {
        InboxFile plain = desk.claims("claims.csv", 3, List.of());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(plain.path()));
        }
        Files.write(folder.resolve("CLAIMS_packed.CSV.GZ"), packed.toByteArray());

        assertThat(desk.read(desk.inbox("CLAIMS_packed.CSV.GZ"))).isInstanceOf(FileOutcome.Read.class);
        assertThat(desk.register().events().received(TUE_2021_03_02)).isEqualTo(3);
    }

    @Test
    void progressIsToldInBothPhasesAndEndsWithTheLastRow() throws IOException {
        List<IntakeListener.Advance> told = new ArrayList<>();
        InboxFile file = desk.claims("claims.csv", 2_500, List.of());
        long size = Files.size(file.path());

        desk.intake().read(TUE_2021_03_02, file, told::add);

        assertThat(told)
                .extracting(IntakeListener.Advance::phase, IntakeListener.Advance::rows)
                .containsExactly(
                        tuple(Phase.CHECKING, 2_000L),
                        tuple(Phase.CHECKING, 2_500L),
                        tuple(Phase.RECORDING, 2_000L),
                        tuple(Phase.RECORDING, 2_500L));
        assertThat(told.get(3)).isEqualTo(new IntakeListener.Advance("claims.csv", Phase.RECORDING, size, size, 2_500));
    }
}
