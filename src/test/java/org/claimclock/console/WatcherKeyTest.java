package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of the metrics. */
class WatcherKeyTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private Path file;
    private WatcherKey key;

    @BeforeEach
    void name() {
        file = folder.resolve("metrics.key");
        key = new WatcherKey(file.toString());
    }

    @Test
    void theFirstLineOfItsFileIsTheKey() throws IOException {
        Files.writeString(file, KEY + " \r\nand a note\n");

        assertThat(key.isKey(KEY)).isTrue();
        assertThat(key.isKey(KEY.substring(1))).isFalse();
        assertThat(key.isKey("")).isFalse();
    }

    @Test
    void aKeyThatIsExchangedCountsAtOnce() throws IOException {
        Files.writeString(file, KEY);
        Files.writeString(file, KEY.replace('a', 'b'));

        assertThat(key.isKey(KEY)).isFalse();
        assertThat(key.isKey(KEY.replace('a', 'b'))).isTrue();
    }

    @Test
    void aFileThatIsMissingOrShortOpensNothingAndIsAFaultOfTheSettings() throws IOException {
        assertThat(key.findFault())
                .hasValue("the setting metrics.key-file: the file " + file
                        + " cannot be read. Maybe it is not there, or its owner or mode is wrong.");
        Files.writeString(file, "secret");

        assertThat(key.findFault())
                .hasValue("the setting metrics.key-file: the file " + file + " has no key in its first line. Allowed:"
                        + " 32 to 200 letters, digits and signs, no spaces. Maybe: openssl rand -hex 32 > " + file);
        assertThat(key.isKey("secret")).isFalse();
        assertThat(WatcherKey.NONE.isKey("")).isFalse();
        assertThat(WatcherKey.NONE.findFault()).isEmpty();
    }
}
