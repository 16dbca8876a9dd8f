package org.claimclock.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios are played again only if something has changed that they depend on. */
class RehearsalTest {

    @TempDir
    private Path rules;

    @TempDir
    private Path cache;

    @Test
    void anUnchangedFolderIsNotPlayedAgain() {
        EditedRules edited = EditedRules.copiedTo(rules);
        Verdict first = rehearsed(edited);

        try (LoadedRulebook again = edited.rulebook()) {
            assertThat(of(again).findKnown()).contains(first);
        }
        assertThat(first.passed()).isTrue();
    }

    @Test
    void whatFailedIsKnownToo() {
        EditedRules edited =
                EditedRules.copiedTo(rules).replace("clocks.csv", "CONSENT,cpor-2020,7", "CONSENT,cpor-2020,8");
        Verdict first = rehearsed(edited);

        try (LoadedRulebook again = edited.rulebook()) {
            assertThat(of(again).findKnown()).contains(first);
        }
        assertThat(first.passed()).isFalse();
        assertThat(first.failed())
                .contains("scenarios/consent.csv:3: Silence: the claim is sent when the window has passed");
    }

    @Test
    void anEditedTableIsPlayed() {
        EditedRules edited = EditedRules.copiedTo(rules);
        rehearsed(edited);

        edited.replace("policy.csv", "hold_days,30", "hold_days,31");

        try (LoadedRulebook again = edited.rulebook()) {
            assertThat(of(again).findKnown()).isEmpty();
        }
    }

    @Test
    void anEditedScenarioIsPlayed() {
        EditedRules edited = EditedRules.copiedTo(rules);
        rehearsed(edited);

        edited.append("scenarios/consent.csv", "# one more line");

        try (LoadedRulebook again = edited.rulebook()) {
            assertThat(of(again).findKnown()).isEmpty();
        }
    }

    @Test
    void aDamagedNoteIsAsGoodAsNone() throws IOException {
        EditedRules edited = EditedRules.copiedTo(rules);
        rehearsed(edited);
        try (Stream<Path> notes = Files.list(cache)) {
            for (Path note : notes.toList()) {
                Files.writeString(note, "85 65");
            }
        }

        try (LoadedRulebook again = edited.rulebook()) {
            assertThat(of(again).findKnown()).isEmpty();
            assertThat(of(again).verdict().passed()).isTrue();
        }
    }

    private Verdict rehearsed(EditedRules edited) {
        try (LoadedRulebook rulebook = edited.rulebook()) {
            return of(rulebook).verdict();
        }
    }

    private Rehearsal of(LoadedRulebook rulebook) {
        return new Rehearsal(rulebook, new RulebookFolder(rules, "cpor-2020", cache));
    }
}
