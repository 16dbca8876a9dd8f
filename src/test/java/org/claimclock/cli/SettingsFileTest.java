package org.claimclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The file of all settings that operators begin with. It is made of the settings and of what operations.md says they are for:
 * {@code mvn test -Dtest=SettingsFileTest -Dsettings.record=true} writes it again.
 */
class SettingsFileTest {
    private static final Path FILE = Path.of("src", "packaging", "application.yaml");
    private static final Path PAGE = Path.of("src", "docs", "operations.md");
    private static final int WIDTH = 110;
    private static final String HEAD = """
            # All settings of Claimclock, each with its default. Copy this file to the folder where the program is started,
            # such as /etc/claimclock, and change what you need; what is left out has its default.
            #
            # The environment wins over this file (CLAIMCLOCK_MAX_REJECT_PERCENT=5), and --set max-reject-percent=5 wins over
            # both. A setting that does not exist, or has a value that is not allowed, stops a command before it does
            # anything: exit code 2, with all such faults at once and the lines they are in.

            claimclock:
            """;

    @AfterEach
    void forgetTheFile() {
        System.clearProperty("spring.config.additional-location");
    }

    @Test
    void theFileHasEverySettingWithItsDefaultAndWhatItMayBe() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (Setting setting : Setting.values()) {
            text.append('\n');
            wrapped(words(setting))
                    .forEach(line -> text.append("  # ").append(line).append('\n'));
            text.append("  %s: \"%s\"\n".formatted(setting.key(), setting.usual()));
        }
        if (Boolean.getBoolean("settings.record")) {
            Files.writeString(FILE, text);
        }

        assertThat(FILE).hasContent(text.toString());
    }

    @Test
    void theFileCanBeUsedAsItIs(@TempDir Path folder) throws IOException {
        Files.copy(FILE, folder.resolve("application.yaml"));
        System.setProperty("spring.config.additional-location", folder + "/");

        Map<Setting, String> given = Settings.read(Map.of()).given();

        assertThat(given).containsOnlyKeys(Setting.values());
        assertThat(given).allSatisfy((setting, value) -> assertThat(value).isEqualTo(setting.usual()));
    }

    /** What its row on the page says, without the range, which is said in the same words for each. */
    private static String words(Setting setting) throws IOException {
        String[] row = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `" + setting.key() + "` |"))
                .findFirst()
                .orElseThrow()
                .replace("`", "")
                .split("\\|");
        String purpose =
                row[3].strip().replaceFirst("; (\\d+|up) to \\d+, ", "; ").replaceFirst("[;,] (\\d+|up) to \\d+$", "");
        String empty = setting.usual().isEmpty() ? " Left empty: " + row[2].strip() + "." : "";
        return purpose.substring(0, 1).toUpperCase(Locale.ROOT) + purpose.substring(1) + ". Allowed: "
                + setting.allowed() + "." + empty;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Arrays.asList(text.split(" "))) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
