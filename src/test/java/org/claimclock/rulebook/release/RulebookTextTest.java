package org.claimclock.rulebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimclock.rulebook.EditedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookTextTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @Test
    void whatIsPackedComesBackToTheByte() throws IOException {
        byte[] noUtf8 = {'r', (byte) 0xff, '\r', '\n'};
        EditedRules.copiedTo(folder);
        Files.write(folder.resolve("odd.csv"), noUtf8);

        RulebookText.unpack(RulebookText.read(folder).pack()).writeInto(other);

        assertThat(other.resolve("odd.csv")).hasBinaryContent(noUtf8);
        assertThat(other.resolve("scenarios/consent.csv"))
                .hasSameBinaryContentAs(folder.resolve("scenarios/consent.csv"));
        assertThat(RulebookText.read(other)).isEqualTo(RulebookText.read(folder));
    }

    @Test
    void aFolderIsMadeToHoldTheseFilesAndKeepsWhatIsNoneOfARulebook() throws IOException {
        RulebookText shipped = RulebookText.read(Path.of("rules"));
        Files.createDirectories(folder.resolve("calendars"));
        for (String surplus :
                new String[] {"extra.drl", "extra.csv", "calendars/extra.csv", "README.md", "rules.lock"}) {
            Files.writeString(folder.resolve(surplus), "x");
        }

        shipped.writeInto(folder);

        assertThat(RulebookText.read(folder)).isEqualTo(shipped);
        assertThat(folder.resolve("README.md")).hasContent("x");
        assertThat(folder.resolve("rules.lock")).hasContent("x");
    }

    @Test
    void theSumsDoNotFollowLineEnds() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "one\ntwo\n", StandardCharsets.UTF_8);
        Files.writeString(other.resolve("a.csv"), "one\r\ntwo\r\n", StandardCharsets.UTF_8);

        assertThat(RulebookText.read(folder).sums())
                .isEqualTo(RulebookText.read(other).sums());
    }

    @Test
    void silencesGoWithTheRulesAndDecideNothing() throws IOException {
        EditedRules rules = EditedRules.copiedTo(folder);
        RulebookText before = RulebookText.read(folder);

        rules.append("silences/silences.drl", "// Something else.");
        RulebookText after = RulebookText.read(folder);
        after.writeInto(other);

        assertThat(after.sums()).isEqualTo(before.sums());
        assertThat(after.scenarioSum()).isEqualTo(before.scenarioSum());
        assertThat(other.resolve("silences/silences.drl"))
                .hasSameBinaryContentAs(folder.resolve("silences/silences.drl"));
    }

    @Test
    void scenariosDecideNothingAndHaveASumOfTheirOwn() {
        EditedRules rules = EditedRules.copiedTo(folder);
        RulebookText before = RulebookText.read(folder);

        rules.append("scenarios/consent.csv", "");

        RulebookText after = RulebookText.read(folder);
        assertThat(after.sums()).isEqualTo(before.sums());
        assertThat(after.scenarioSum()).isNotEqualTo(before.scenarioSum());
    }
}
