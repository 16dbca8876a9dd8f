package org.claimclock.console;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What templates may not do, whatever they show. */
class TemplatesTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/claimclock/console/page");

    private static List<String> lines() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.flatMap(TemplatesTest::lines).collect(toList());
        }
    }

    private static java.util.stream.Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void onlyOurOwnChartsGoInAsMarkup() throws IOException {
        assertThat(lines()).filteredOn(line -> line.contains("utext")).allMatch(line -> line.contains(".svg()}"));
        assertThat(lines()).noneMatch(line -> line.contains("[("));
    }

    @Test
    void nothingInAPageRunsOrColoursByItself() throws IOException {
        assertThat(lines())
                .noneMatch(
                        line -> line.matches(".*\\son\\w+=.*") || line.contains(" style=") || line.contains("<style"));
        assertThat(lines())
                .filteredOn(line -> line.contains("<script"))
                .allMatch(line -> line.contains("src=\"/console.js\""));
    }
}
