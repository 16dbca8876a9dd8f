package org.claimclock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
