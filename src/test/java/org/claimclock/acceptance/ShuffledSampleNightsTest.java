package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.ShuffledRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample nights publish the same bytes, but for the version of the rules, in whatever order rules and rows stand. */
@NightsOnBothDatabases
class ShuffledSampleNightsTest {
    private static final Path NIGHTS = Path.of("samples/nights");
    private static final Pattern VERSION = Pattern.compile("(?m),[0-9a-f]{16}$");

    @Test
    void theOrderOfRulesFilesAndRowsChangesNoByte(@TempDir Path home, @TempDir Path rules) throws IOException {
        ShuffledRules order = new ShuffledRules(EditedRules.copiedTo(rules), new Random(3));
        order.shuffleRules();
        order.shuffleTables();

        Outcome outcome = Program.execute(
                "run", "--nights", NIGHTS.toString(), "--home", home.toString(), "--rules", rules.toString());

        // One file of the story is refused on purpose.
        assertThat(outcome.exit()).as(outcome::said).isEqualTo(3);
        for (Path night : list(NIGHTS)) {
            String day = night.getFileName().toString().substring(0, 10);
            for (Path file : list(night.resolve("expected"))) {
                Path published = home.resolve("outbox").resolve(day).resolve(file.getFileName());
                assertThat(withoutVersion(published)).as(file.toString()).isEqualTo(withoutVersion(file));
            }
        }
    }

    private static String withoutVersion(Path file) throws IOException {
        return VERSION.matcher(Files.readString(file, UTF_8)).replaceAll(",");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
