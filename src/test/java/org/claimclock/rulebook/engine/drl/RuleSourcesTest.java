package org.claimclock.rulebook.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSourcesTest {

    private static final RuleText CONSENT = new RuleText("consent.drl", "package rules\n");
    private static final RuleText EDITS = new RuleText("edits.drl", "package rules\n// edits\n");

    @TempDir
    private Path folder;

    @Test
    void onlyRuleFilesAreReadSortedByName() throws IOException {
        Files.writeString(folder.resolve("edits.drl"), EDITS.text());
        Files.writeString(folder.resolve("consent.drl"), CONSENT.text());
        Files.writeString(folder.resolve("clocks.csv"), "clock");

        assertThat(RuleSources.read(folder)).isEqualTo(new RuleSources(List.of(CONSENT, EDITS), List.of()));
    }

    @Test
    void theFingerprintDoesNotDependOnOrderLineEndsOrByteOrderMark() {
        var plain = RuleSources.of(CONSENT, EDITS).fingerprint();

        assertThat(plain).matches("[0-9a-f]{64}");
        assertThat(RuleSources.of(EDITS, CONSENT).fingerprint()).isEqualTo(plain);
        assertThat(RuleSources.of(new RuleText("consent.drl", "\uFEFFpackage rules\r\n"), EDITS)
                        .fingerprint())
                .isEqualTo(plain);
    }

    @Test
    void theFingerprintDependsOnNamesAndTexts() {
        var plain = RuleSources.of(CONSENT, EDITS).fingerprint();

        assertThat(RuleSources.of(CONSENT).fingerprint()).isNotEqualTo(plain);
        assertThat(RuleSources.of(new RuleText("other.drl", CONSENT.text()), EDITS)
                        .fingerprint())
                .isNotEqualTo(plain);
        assertThat(RuleSources.of(new RuleText("consent.drl", "package rules"), EDITS)
                        .fingerprint())
                .isNotEqualTo(plain);
    }

    @Test
    void theFingerprintIsTheSameOnEveryPlatform() {
        assertThat(RuleSources.of(CONSENT).fingerprint())
                .isEqualTo("5f06effee0251c4e27a3cfd0ad94050bfa3673982d72e0dd843ce84f30451fcb");
    }

    @Test
    void aFolderWithoutRulesIsAFault() {
        assertThat(RuleSources.read(folder).faults())
                .containsExactly(RuleFault.ofFile(folder.toString(), "holds no .drl file; at least one is needed."));
    }

    @Test
    void aMissingFolderIsAFault() {
        var missing = folder.resolve("rules");

        assertThat(RuleSources.read(missing).faults())
                .containsExactly(RuleFault.ofFile(
                        missing.toString(), "is not a folder; the rules are read from a folder of .drl files."));
    }

    @Test
    void aFileInAnotherEncodingIsAFault() throws IOException {
        Files.write(folder.resolve("a.drl"), "rule \"für\"".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(RuleSources.read(folder).faults())
                .containsExactly(
                        RuleFault.ofFile("a.drl", "is not UTF-8 text. Maybe save it again with the encoding UTF-8."));
    }

    @Test
    void anEnormousFileIsAFault() throws IOException {
        Files.writeString(folder.resolve("a.drl"), " ".repeat(300_000));

        assertThat(RuleSources.read(folder).faults())
                .containsExactly(RuleFault.ofFile(
                        "a.drl", "has 300000 bytes; at most 262144 are allowed. Maybe split it by question."));
    }

    @Test
    void whatCannotBeReadIsAFault() throws IOException {
        Files.createDirectory(folder.resolve("a.drl"));

        assertThat(RuleSources.read(folder).faults())
                .containsExactly(RuleFault.ofFile("a.drl", "could not be read: Is a directory."));
    }

    @Test
    void moreThanAnyoneReadsIsAFault() throws IOException {
        for (int number = 1; number <= 5; number++) {
            Files.writeString(folder.resolve("a" + number + ".drl"), " ".repeat(250_000));
        }

        assertThat(RuleSources.read(folder).faults())
                .containsExactly(RuleFault.ofFile(
                        folder.toString(), "holds rules of 1250000 characters; at most 1048576 are allowed in all."));
    }
}
