package org.claimclock.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of operations, wherever they are written. */
class SettingsTest {

    private static final String FILES = "spring.config.additional-location";
    private static final String ALL = "There are: " + String.join(", ", Setting.keys()) + ".";

    @AfterEach
    void forgetTheFile() {
        System.clearProperty(FILES);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThatThrownBy(() -> Settings.read(Map.of("profle", "x", "threads", "many", "max-reject-percent", "101")))
                .isInstanceOf(UsageFault.class)
                .satisfies(
                        fault -> assertThat(fault.getMessage().lines())
                                .containsExactlyInAnyOrder(
                                        "--set: there is no setting 'profle'. Maybe you mean profile. " + ALL,
                                        "--set: the setting threads is 'many'. Allowed: a whole number from 0 to 256.",
                                        "--set: the setting max-reject-percent is '101'. Allowed: a whole number from 0 to 100."));
    }

    @Test
    void aFaultInTheFileIsToldWithItsLine(@TempDir Path folder) throws IOException {
        write(folder, "claimclock:\n  profile: cpor-2023\n  threds: 3\n  settle-seconds: soon\n");

        assertThatThrownBy(() -> Settings.read(Map.of()))
                .hasMessage("application.yaml:3: there is no setting 'threds'. Maybe you mean threads. " + ALL + "\n"
                        + "application.yaml:4: the setting settle-seconds is 'soon'."
                        + " Allowed: a whole number from 0 to 3600.");
    }

    static Stream<Arguments> filesThatCannotBeRead() {
        String indented =
                ". Maybe the line, or the one before it, is indented otherwise than its neighbours, or a value"
                        + " needs quotation marks around it.";
        return Stream.of(
                arguments(
                        "claimclock:\n\tprofile: x\n",
                        "application.yaml:2:1: a tab stands there. YAML takes spaces only before a key."),
                arguments(
                        "claimclock:\n  profile: x\n   threads: 3\n",
                        "application.yaml:3:11: mapping values are not allowed here" + indented),
                arguments(
                        "claimclock:\n  profile: x\n threads: 3\n",
                        "application.yaml:3:2: expected <block end>, but found '<block mapping start>'" + indented),
                arguments(
                        "claimclock:\n  profile: x\n  threads: 3\n  profile: y\n",
                        "application.yaml:4:3: the key 'profile' stands there a second time. Maybe put what is below the"
                                + " two below one, or take one out."),
                arguments(
                        "claimclock:\n  mail.user: @claims\n",
                        "application.yaml:2:14: found character '@' that cannot start any token. (Do not use @ for"
                                + " indentation)" + indented),
                arguments(
                        "claimclock:\n  profile: \u0001\n",
                        "application.yaml:2: a character stands there that no text has: U+0001. Maybe take it out."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("filesThatCannotBeRead")
    void aFileThatCannotBeReadIsToldOnceWithWhereAndWhyAsAQuestionOfConfiguration(
            String yaml, String fault, @TempDir Path folder) throws IOException {
        write(folder, yaml);
        StringWriter said = new StringWriter();
        PrintWriter err = new PrintWriter(said, true);

        int exit = Claimclock.execute(err, err, "runs");

        assertThat(said.toString().lines()).containsExactly(fault);
        assertThat(exit).isEqualTo(2);
    }

    @Test
    void aFileInAnotherEncodingIsToldByItsName(@TempDir Path folder) throws IOException {
        write(folder, "");
        Files.write(folder.resolve("application.yaml"), "claimclock:\n  profile: J\u00f6rg\n".getBytes(ISO_8859_1));

        assertThatThrownBy(() -> Settings.read(Map.of()))
                .hasMessage("application.yaml: the file is not UTF-8. Maybe save it again as UTF-8, or take out what is"
                        + " no ASCII.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "schedule.must-start-by, 12:30, 12:30",
                "schedule.must-start-by, 04:30, 04:30",
                "schedule.from, 2021-03-09, 2021-03-09",
                "mail.user, 010, 010",
                "mail.user, 1e3, 1e3",
                "mail.user, 1_000, 1_000",
                "mail.user, 0x1F, 0x1F",
                "mail.user, yes, yes",
                "mail.user, Off, Off",
                "mail.user, 1.50, 1.50",
                "mail.user, \"12:30\", 12:30",
                "mail.user, '010' # a name, 010",
                "mail.user, null, ``",
                "mail.user, ~, ``",
                "mail.user, , ``"
            })
    void whatIsWrittenInTheFileIsWhatCounts(String key, String written, String value, @TempDir Path folder)
            throws IOException {
        write(folder, "claimclock:\n  " + key + ": " + (written == null ? "" : written) + "\n  threads: 3\n");

        Settings settings = Settings.read(Map.of());

        assertThat(settings.text(Setting.find(key).orElseThrow())).isEqualTo(value);
        assertThat(settings.number(Setting.THREADS)).isEqualTo(3);
    }

    @Test
    void aValueThatIsNotAllowedIsToldAsItIsWritten(@TempDir Path folder) throws IOException {
        write(folder, "claimclock:\n  schedule:\n    must-start-by: 25:30\n  rules.require-approval: yes\n");

        assertThatThrownBy(() -> Settings.read(Map.of()))
                .hasMessage(
                        "application.yaml:3: the setting schedule.must-start-by is '25:30'. Allowed: a time of day such"
                                + " as 04:30.\n"
                                + "application.yaml:4: the setting rules.require-approval is 'yes'. Allowed: true or false.");
    }

    @Test
    void theCommandLineWinsOverTheFile(@TempDir Path folder) throws IOException {
        write(folder, "claimclock:\n  max-reject-percent: 7\n  profile: cpor-2023\n");

        Settings settings = Settings.read(Map.of("max-reject-percent", "5"));

        assertThat(settings.maxRejectPercent()).isEqualTo(5);
        assertThat(settings.profile()).isEqualTo("cpor-2023");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"max-reject-percent", "MAX_REJECT_PERCENT", "max.reject.percent", "maxRejectPercent"})
    void aSettingIsKnownHoweverItIsWritten(String written) {
        assertThat(Settings.read(Map.of(written, "3")).maxRejectPercent()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everySettingIsInThePageForOperationsWithItsDefault(Setting setting) throws IOException {
        String page = Files.readString(Path.of("src", "docs", "operations.md"));

        assertThat(page.lines())
                .as("the table of settings")
                .anyMatch(line -> line.startsWith("| `" + setting.key() + "` | `" + setting.usual() + "` |")
                        || setting.usual().isEmpty() && line.startsWith("| `" + setting.key() + "` | "));
    }

    private static void write(Path folder, String yaml) throws IOException {
        Files.writeString(folder.resolve("application.yaml"), yaml);
        System.setProperty(FILES, folder + "/");
    }
}
