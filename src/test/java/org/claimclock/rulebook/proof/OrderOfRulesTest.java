package org.claimclock.rulebook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.ShuffledRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In whatever order rules stand in files, files in the folder and rows in tables, every situation that can be is answered alike. */
class OrderOfRulesTest {

    @TempDir
    private Path folder;

    @Test
    void theOrderOfRulesFilesAndRowsChangesNoAnswer() {
        ShuffledRules order = new ShuffledRules(EditedRules.copiedTo(folder), new Random(4));
        order.shuffleRules();
        order.shuffleTables();

        try (LoadedRulebook shuffled = order.rules().rulebook()) {
            Proof proof = ProofTest.prove(shuffled, folder);

            // The examples too: the same histories come to the same answers.
            assertThat(proof).isEqualTo(ShippedRules.proof());
        }
    }
}
