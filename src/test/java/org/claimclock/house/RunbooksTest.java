package org.claimclock.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimclock.cli.Claimclock;
import org.claimclock.nightly.ExitCode;
import org.claimclock.register.plan.Alert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for whoever is woken has what there is, and its commands are those of the program. */
class RunbooksTest {
    private static final Path PAGE = Path.of("src", "docs", "runbooks.md");

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() throws IOException {
        assertThat(found("^## `(\\w+)`: \\S"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Alert.Kind.values()).map(Enum::name).toList());
    }

    @Test
    void everyExitCodeIsThereInOrder() throws IOException {
        assertThat(found("^## Exit code (\\d+): "))
                .containsExactlyElementsOf(Arrays.stream(ExitCode.values())
                        .map(code -> String.valueOf(code.code()))
                        .toList());
    }

    @Test
    void everyRunbookOfAnAlertSaysWhatItMeansWhereToLookAndWhatToDo() throws IOException {
        String alerts = Files.readString(PAGE).split("\n# ")[1];

        assertThat(alerts.split("\n## ")).hasSize(Alert.Kind.values().length + 1);
        assertThat(Arrays.stream(alerts.split("\n## ")).skip(1))
                .allSatisfy(runbook -> assertThat(runbook).contains("**Means**: ", "**Look**: ", "**Do**"));
    }

    private static Stream<String> commands() throws IOException {
        return Stream.concat(found("^ {4,}claimclock (.*)$").stream(), found("`claimclock ([^`(]+)`").stream())
                .distinct();
    }

    @ParameterizedTest(name = "claimclock {0}")
    @MethodSource("commands")
    void everyCommandIsUnderstood(String command) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        String[] words = (command.replaceAll("\"[^\"]*\"", "text") + " --help").split(" ");

        int exit = Claimclock.execute(writer, writer, words);

        assertThat(exit).as(said.toString()).isZero();
    }
}
