package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The nights of {@code samples/nights/} publish, byte for byte, the CSV files in each night's {@code expected/}. After a change that is meant
 * to change them, {@code mvn test -Dtest=SampleNightsTest -Dsamples.record=true} writes them anew: read the difference before you commit it.
 */
@NightsOnBothDatabases
class SampleNightsTest {

    private static final Path NIGHTS = Path.of("samples/nights");
    private static final boolean RECORD = Boolean.getBoolean("samples.record");

    @Test
    void eachNightPublishesWhatIsExpectedOfIt(@TempDir Path home) throws IOException {
        Outcome outcome =
                Program.execute("run", "--nights", NIGHTS.toString(), "--home", home.toString(), "--rules", "rules");
        // One file of the story is refused on purpose.
        assertThat(outcome.exit()).as(outcome::said).isEqualTo(3);

        for (Path night : list(NIGHTS)) {
            Path published = home.resolve("outbox")
                    .resolve(night.getFileName().toString().substring(0, 10));
            if (RECORD) {
                record(published, night.resolve("expected"));
            }
            compare(published, night.resolve("expected"));
        }
    }

    private static void compare(Path published, Path expected) throws IOException {
        assertThat(expected).isNotEmptyDirectory();
        for (Path file : list(expected)) {
            assertThat(Files.readString(published.resolve(file.getFileName()), UTF_8))
                    .as(file.toString())
                    .isEqualTo(Files.readString(file, UTF_8));
        }
    }

    private static void record(Path published, Path expected) throws IOException {
        Files.createDirectories(expected);
        for (Path stale : list(expected)) {
            Files.delete(stale);
        }
        for (Path file : list(published)) {
            if (file.toString().endsWith(".csv")) {
                Files.copy(file, expected.resolve(file.getFileName()));
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
