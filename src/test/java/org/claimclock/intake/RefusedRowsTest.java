package org.claimclock.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.claimclock.csv.CsvLimits;
import org.claimclock.intake.IntakeListener.Phase;
import org.claimclock.intake.feed.Row;
import org.claimclock.intake.feed.ShippedRules;
import org.claimclock.intake.inbox.InboxFile;
import org.claimclock.register.Books;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.RecordTally;
import org.claimclock.register.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The refused rows of a file are kept as they came, to be mended and dropped again. */
@OnBothDatabases
class RefusedRowsTest {

    private static final LocalDate TUE_2021_03_02 = LocalDate.of(2021, 3, 2);
    private static final LocalDate WED_2021_03_03 = LocalDate.of(2021, 3, 3);
    private static final String HEADER = Row.decision("D-1").header() + ",comment";

    @TempDir
    Path folder;

    private final Register register = Books.fresh();

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void holdTheHeaderAndTheRowsByteForByte() throws IOException {
        String bad = good(2) + ",\"zwei\r\nZeilen, \u00fc\"";
        String text = "\uFEFF\r\n" + HEADER + "\r\n" + good(1) + ",\r\n" + spoiled(bad) + "\r\n" + good(3)
                + ",\n\nD-4,open\" ,\r" + good(5) + ",\n" + spoiled(good(6)) + ",last";

        FileOutcome.Read outcome = read(TUE_2021_03_02, "decisions.csv", text.getBytes(UTF_8));

        assertThat(outcome.rows()).isEqualTo(new RecordTally(9, 3, 3, 1, 2));
        assertThat(kept("2021-03-02", "decisions-refused-rows.csv"))
                .isEqualTo(HEADER + "\r\n" + spoiled(bad) + "\r\nD-4,open\" ,\r" + spoiled(good(6)) + ",last\n");
    }

    @Test
    void countOnceTheyAreMendedAndDroppedAgain() throws IOException {
        read(TUE_2021_03_02, "decisions.csv", lines(HEADER, good(1) + ",", spoiled(good(2)) + ",", good(3) + ","));
        Path kept = folder.resolve("refused/2021-03-02/decisions-refused-rows.csv");
        Path dropped = folder.resolve("decisions-refused-rows.csv");
        Files.writeString(dropped, Files.readString(kept).replace("AGREED", "APPROVE"));

        FileOutcome outcome =
                intake().read(WED_2021_03_03, InboxFile.find(dropped).orElseThrow(), IntakeListener.SILENT);

        assertThat(outcome)
                .isEqualTo(
                        new FileOutcome.Read("decisions-refused-rows.csv", new RecordTally(2, 1, 0, 1, 0), List.of()));
        assertThat(register.events().received(WED_2021_03_03)).isEqualTo(1);
        assertThat(folder.resolve("refused/2021-03-03")).doesNotExist();
    }

    @Test
    void ofRowsThatWereMendedBadlyKeepTheName() throws IOException {
        read(TUE_2021_03_02, "decisions-refused-rows.csv", lines(HEADER, spoiled(good(2)) + ","));

        assertThat(names("2021-03-02")).containsExactly("decisions-refused-rows.csv");
    }

    @Test
    void ofAPackedFileAreNotPacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines(HEADER, good(1) + ",", spoiled(good(2)) + ","));
        }

        read(TUE_2021_03_02, "Decisions_7.CSV.GZ", packed.toByteArray());

        assertThat(kept("2021-03-02", "Decisions_7-refused-rows.csv"))
                .isEqualTo(HEADER + "\n" + spoiled(good(2)) + ",\n");
    }

    @Test
    void ofTwoFilesWithOneNameAreKeptApart() throws IOException {
        read(TUE_2021_03_02, "a/decisions.csv", lines(HEADER, spoiled(good(1)) + ","));
        read(TUE_2021_03_02, "b/decisions.csv", lines(HEADER, spoiled(good(2)) + ","));

        assertThat(kept("2021-03-02", "decisions-refused-rows.csv")).contains("D-1");
        assertThat(kept("2021-03-02", "decisions-refused-rows-2.csv")).contains("D-2");
    }

    @Test
    void areTheSameFileAfterARunThatWasKilled() throws IOException {
        byte[] text = lines(HEADER, spoiled(good(1)) + ",", good(2) + ",", good(3) + ",");
        write("decisions.csv", text);
        InboxFile file = InboxFile.find(folder.resolve("decisions.csv")).orElseThrow();
        IntakeListener crash = advance -> {
            if (advance.phase() == Phase.RECORDING) {
                throw new IllegalStateException("pulled the plug");
            }
        };
        assertThatThrownBy(() -> intake().read(TUE_2021_03_02, file, crash)).hasMessage("pulled the plug");
        assertThat(names("2021-03-02")).isEmpty();

        intake().forgetHalfRead(TUE_2021_03_02);
        intake().read(TUE_2021_03_02, file, IntakeListener.SILENT);
        byte[] first = Files.readAllBytes(folder.resolve("refused/2021-03-02/decisions-refused-rows.csv"));
        register.inputFiles().remove(register.inputFiles().of(TUE_2021_03_02).get(0));
        intake().read(TUE_2021_03_02, file, IntakeListener.SILENT);

        assertThat(names("2021-03-02")).containsExactly("decisions-refused-rows.csv");
        assertThat(folder.resolve("refused/2021-03-02/decisions-refused-rows.csv"))
                .hasBinaryContent(first);
    }

    @Test
    void ofAFileThatIsRefusedWholeAreNotKeptApart() throws IOException {
        String[] rows = Stream.concat(
                        Stream.of(HEADER),
                        Stream.iterate(1, i -> i + 1).limit(12).map(i -> spoiled(good(i)) + ","))
                .toArray(String[]::new);
        write("decisions.csv", lines(rows));

        FileOutcome outcome = intake().read(
                        TUE_2021_03_02,
                        InboxFile.find(folder.resolve("decisions.csv")).orElseThrow(),
                        IntakeListener.SILENT);

        assertThat(outcome).isInstanceOf(FileOutcome.Refused.class);
        assertThat(names("2021-03-02")).isEmpty();
    }

    @Test
    void areWholeHoweverLongALineIs() throws IOException {
        String huge = good(2) + "," + "x".repeat(1_200_000);

        read(TUE_2021_03_02, "decisions.csv", lines(HEADER, good(1) + ",", huge, good(3) + ","));

        assertThat(kept("2021-03-02", "decisions-refused-rows.csv")).isEqualTo(HEADER + "\n" + huge + "\n");
    }

    private static String good(int number) {
        return Row.decision("D-" + number).line();
    }

    private static String spoiled(String row) {
        return row.replace("APPROVE", "AGREED");
    }

    private static byte[] lines(String... lines) {
        return (String.join("\n", Arrays.asList(lines)) + "\n").getBytes(UTF_8);
    }

    private FileIntake intake() {
        IntakeLimits limits = new IntakeLimits(10, 2, CsvLimits.DEFAULT);
        return new FileIntake(register, new ShippedRules(), limits, folder.resolve("refused"));
    }

    private void write(String name, byte[] content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }

    private FileOutcome.Read read(LocalDate asOf, String name, byte[] content) throws IOException {
        write(name, content);
        InboxFile file = InboxFile.find(folder.resolve(name)).orElseThrow();
        return (FileOutcome.Read) intake().read(asOf, file, IntakeListener.SILENT);
    }

    private String kept(String night, String name) throws IOException {
        return Files.readString(folder.resolve("refused").resolve(night).resolve(name));
    }

    private List<String> names(String night) throws IOException {
        Path kept = folder.resolve("refused").resolve(night);
        if (Files.notExists(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
