package org.claimclock.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.claimclock.csv.file.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {

    private static final List<String> COLUMNS = List.of("id", "name", "size");

    @TempDir
    Path folder;

    private WrittenFile write(List<List<String>> rows) throws IOException {
        try (CsvWriter writer = CsvWriter.create(folder.resolve("out.csv"), COLUMNS)) {
            for (List<String> row : rows) {
                writer.write(row);
            }
            return writer.finish();
        }
    }

    @Test
    void quotesOnlyWhatHoldsACommaAQuoteOrALineEnd() throws IOException {
        write(List.of(
                List.of("007", "5\" hose", "a,b"),
                List.of("", " spaces ", "C:\\temp"),
                List.of("=1+1", "one\ntwo", "one\rtwo"),
                List.of("-", "'", "Größe \uD83D\uDE00")));

        assertThat(folder.resolve("out.csv"))
                .hasContent(
                        "id,name,size\n007,\"5\"\" hose\",\"a,b\"\n, spaces ,C:\\temp\n=1+1,\"one\ntwo\",\"one\rtwo\"\n-,',Größe \uD83D\uDE00\n");
        assertThat(Files.readString(folder.resolve("out.csv")))
                .startsWith("id,")
                .endsWith("\uD83D\uDE00\n")
                .contains("one\rtwo");
    }

    @Test
    void tellsRowsBytesAndChecksumOfWhatLiesOnDisk() throws IOException {
        WrittenFile written = write(List.of(List.of("1", "Hose", "5"), List.of("2", "Pipe", "6")));
        Path file = folder.resolve("out.csv");

        assertThat(written).isEqualTo(new WrittenFile("out.csv", COLUMNS, 2, Files.size(file), Sha256.of(file)));
        assertThat(written.differences(folder)).isEmpty();
    }

    @Test
    void aFileWithoutRowsIsItsHeader() throws IOException {
        WrittenFile written = write(List.of());

        assertThat(folder.resolve("out.csv")).hasContent("id,name,size\n");
        written.verify(folder);
    }

    @Test
    void readingBackFindsAChangedByteALostRowAndAMissingFile() throws IOException {
        WrittenFile written = write(List.of(List.of("1", "Hose", "5"), List.of("2", "Pipe", "6")));
        Path file = folder.resolve("out.csv");

        Files.writeString(file, "id,name,size\n1,Hose,5\n2,Pipe,7\n");
        assertThat(written.differences(folder))
                .singleElement()
                .asString()
                .startsWith("out.csv: " + written.sha256() + " SHA-256 were written, ");

        Files.writeString(file, "id,name,size\n1,Hose,5\n");
        assertThat(written.differences(folder))
                .contains("out.csv: 2 rows were written, 1 found", "out.csv: 31 bytes were written, 22 found");

        Files.delete(file);
        assertThatIOException().isThrownBy(() -> written.verify(folder)).withMessageContaining("out.csv: UNREADABLE");
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        write(List.of());

        assertThatIOException().isThrownBy(() -> write(List.of())).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aRowOfAnotherWidthIsOurMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(List.of(List.of("1", "Hose"))))
                .withMessage("out.csv: 2 cells for 3 columns");
    }

    @Test
    void aFullDiskIsNoticed() {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full").exists();

        assertThatIOException()
                .isThrownBy(() -> {
                    try (CsvWriter writer = CsvWriter.open(full, COLUMNS, StandardOpenOption.WRITE)) {
                        for (int i = 0; i < 100_000; i++) {
                            writer.write(List.of("1", "Hose", "5"));
                        }
                    }
                })
                .withMessageStartingWith("full could not be written after row ");
        assertThatIOException()
                .isThrownBy(() -> {
                    try (CsvWriter writer = CsvWriter.open(full, COLUMNS, StandardOpenOption.WRITE)) {
                        writer.finish();
                    }
                })
                .withMessage("full could not be written after row 0");
    }

    @Test
    void aTextThatUtf8CannotHoldIsNoticed() {
        assertThatIOException().isThrownBy(() -> write(List.of(List.of("1", "\uD83D", "5"))));
    }
}
