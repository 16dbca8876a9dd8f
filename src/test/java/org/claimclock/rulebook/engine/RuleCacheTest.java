package org.claimclock.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.rulebook.engine.Rulebooks.DECLINED;
import static org.claimclock.rulebook.engine.Rulebooks.LANGUAGE;
import static org.claimclock.rulebook.engine.Rulebooks.declinedAndProved;
import static org.claimclock.rulebook.engine.Rulebooks.draft;
import static org.claimclock.rulebook.engine.Rulebooks.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.claimclock.csv.file.Sha256;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCacheTest {

    @TempDir
    private Path folder;

    @Test
    void unchangedSourcesAreNotCompiledAgain() {
        assertThat(cachedAndMatching(declinedAndProved())).isFalse();
        assertThat(cachedAndMatching(declinedAndProved())).isTrue();
    }

    @Test
    void changedSourcesAreCompiledBesideTheOldOnes() throws IOException {
        cachedAndMatching(declinedAndProved());

        var changed = RuleSources.of(file("all.drl", DECLINED, Rulebooks.PROVED.replace("proofs >= 1", "proofs > 0")));

        assertThat(cachedAndMatching(changed)).isFalse();
        assertThat(kept()).hasSize(2);
        assertThat(cachedAndMatching(declinedAndProved())).isTrue();
    }

    @Test
    void aDamagedArchiveIsCompiledAgain() throws IOException {
        cachedAndMatching(declinedAndProved());
        var archive = kept().get(0);
        var bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2]++;
        Files.write(archive, bytes);

        assertThat(cachedAndMatching(declinedAndProved())).isFalse();
        assertThat(cachedAndMatching(declinedAndProved())).isTrue();
    }

    @Test
    void aTruncatedArchiveIsCompiledAgain() throws IOException {
        cachedAndMatching(declinedAndProved());
        var archive = kept().get(0);
        Files.write(archive, Arrays.copyOf(Files.readAllBytes(archive), 40));

        assertThat(cachedAndMatching(declinedAndProved())).isFalse();
    }

    @Test
    void anArchiveThatIsWholeButHoldsNoRulesIsCompiledAgain() throws IOException {
        cachedAndMatching(declinedAndProved());
        var archive = kept().get(0);
        var other = "not an archive".getBytes(StandardCharsets.UTF_8);
        Files.write(archive, Sha256.digest().digest(other));
        Files.write(archive, other, StandardOpenOption.APPEND);

        assertThat(cachedAndMatching(declinedAndProved())).isFalse();
        assertThat(cachedAndMatching(declinedAndProved())).isTrue();
    }

    @Test
    void rulesAreReadyEvenWhereNothingCanBeKept() throws IOException {
        var notAFolder = Files.writeString(folder.resolve("file"), "");

        var compiled = new RuleCompiler(LANGUAGE, notAFolder).compile(declinedAndProved());

        assertThat(compiled).isInstanceOf(Compiled.Ready.class);
        ((Compiled.Ready) compiled).rules().close();
    }

    @Test
    void nothingHalfWrittenStays() throws IOException {
        cachedAndMatching(declinedAndProved());

        assertThat(folder).isDirectoryContaining("glob:**.rules").isDirectoryNotContaining("glob:**.tmp");
    }

    private boolean cachedAndMatching(RuleSources sources) {
        var compiled = new RuleCompiler(LANGUAGE, folder).compile(sources);
        assertThat(compiled).isInstanceOf(Compiled.Ready.class);
        try (var rules = ((Compiled.Ready) compiled).rules();
                var session = rules.open()) {
            assertThat(session.match(draft(1))).hasSize(1);
            return rules.cached();
        }
    }

    private List<Path> kept() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(".rules")).toList();
        }
    }
}
