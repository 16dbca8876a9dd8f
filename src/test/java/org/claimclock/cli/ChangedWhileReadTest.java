package org.claimclock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a rulebook is the text that was loaded, or nothing is done. */
class ChangedWhileReadTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatSomebodyWasSavingIntoIsNotTaken() {
        EditedRules rules = EditedRules.copiedTo(folder);
        try (LoadedRulebook loaded = rules.rulebook()) {
            RulebookFolder source = new RulebookFolder(folder, "cpor-2020", Path.of("target", "compiled-rules"));
            assertThat(CommonOptions.edition(loaded, source).version()).isEqualTo(loaded.version());

            rules.replace("clocks.csv", "CONSENT,cpor-2020,7", "CONSENT,cpor-2020,9");

            assertThatThrownBy(() -> CommonOptions.edition(loaded, source))
                    .isInstanceOf(UsageFault.class)
                    .hasMessage("the files in " + folder + " were changed while they were read. Nothing was done."
                            + " Maybe run this again when they are whole.");
        }
    }
}
