package org.claimclock.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    Path home;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = new Archive(home.resolve("archive").resolve("2021-03-02"));
    }

    @Test
    void aFileMovesWithItsSidecars() throws IOException {
        Path file = drop("claims.csv", "rows");
        drop("claims.csv.sha256", "sum");
        drop("claims.csv.done", "");

        Path kept = archive.keep(file);

        assertThat(kept).hasContent("rows").hasFileName("claims.csv");
        assertThat(names(archive.folder())).containsExactly("claims.csv", "claims.csv.done", "claims.csv.sha256");
        assertThat(names(home)).containsExactly("archive");
    }

    @Test
    void nothingIsEverOverwritten() throws IOException {
        archive.keep(drop("claims.csv.gz", "first"));
        archive.keep(drop("claims.csv.gz", "second"));
        drop("claims.csv.gz.done", "");
        archive.keep(drop("claims.csv.gz", "third"));

        assertThat(names(archive.folder()))
                .containsExactly("claims-2.csv.gz", "claims-3.csv.gz", "claims-3.csv.gz.done", "claims.csv.gz");
        assertThat(archive.folder().resolve("claims.csv.gz")).hasContent("first");
        assertThat(archive.folder().resolve("claims-3.csv.gz")).hasContent("third");
    }

    @Test
    void aRefusedFileHasItsReasonBesideIt() throws IOException {
        archive.keep(drop("claims.csv", "first"), List.of("BAD_HEADER", "The header does not fit."));
        Path second = archive.keep(drop("claims.csv", "second"), List.of("EMPTY_FILE"));

        assertThat(names(archive.folder()))
                .containsExactly("claims-2.csv", "claims-2.csv.reason.txt", "claims.csv", "claims.csv.reason.txt");
        assertThat(second.resolveSibling("claims.csv.reason.txt")).hasContent("BAD_HEADER\nThe header does not fit.");
    }

    @Test
    void aFileWhoseSidecarWasMovedBeforeAKillJoinsIt() throws IOException {
        Path file = drop("claims.csv", "rows");
        Files.createDirectories(archive.folder());
        Files.writeString(archive.folder().resolve("claims.csv.done"), "");
        drop("claims.csv.sha256", "sum");

        archive.keep(file);

        assertThat(names(archive.folder())).containsExactly("claims.csv", "claims.csv.done", "claims.csv.sha256");
    }

    @Test
    void aRefusedFileWhoseReasonWasWrittenBeforeAKillJoinsIt() throws IOException {
        Path file = drop("claims.csv", "rows");
        Files.createDirectories(archive.folder());
        Files.writeString(archive.folder().resolve("claims.csv.reason.txt"), "TOO_MANY_BAD_ROWS\nrow 2\nrow 3\n");

        archive.keep(file, List.of("TOO_MANY_BAD_ROWS", "row 2\nrow 3"));

        assertThat(names(archive.folder())).containsExactly("claims.csv", "claims.csv.reason.txt");
    }

    @Test
    void aFileThatWasCopiedBeforeAKillIsNotKeptTwice() throws IOException {
        archive.keep(drop("claims.csv", "rows"));
        Path again = drop("claims.csv", "rows");

        archive.keep(again);

        assertThat(names(archive.folder())).containsExactly("claims.csv");
        assertThat(again).doesNotExist();
    }

    @Test
    void aFileThatIsCopiedToAnotherDiskGoesOnlyWhenTheCopyIsWhole() throws IOException {
        Path file = drop("claims.csv", "rows");
        Path target = home.resolve("kept.csv");

        Archive.copyAndDelete(file, target);

        assertThat(target).hasContent("rows");
        assertThat(names(home)).containsExactly("kept.csv");
    }

    private Path drop(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(InboxFile::nameOf).sorted().toList();
        }
    }
}
