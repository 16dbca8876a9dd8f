package org.claimclock.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers that there are. */
class SubjectTest {

    @Test
    void eachNumberIsInThePageForOperationsAndNoOther() throws IOException {
        List<String> told = Files.readAllLines(Path.of("src", "docs", "operations.md")).stream()
                .filter(line -> line.startsWith("| `claimclock_"))
                .map(line -> line.substring(3, line.indexOf('`', 3)).replaceFirst("\\{.*", ""))
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Subject.values()).map(Subject::shown).toList());
    }
}
