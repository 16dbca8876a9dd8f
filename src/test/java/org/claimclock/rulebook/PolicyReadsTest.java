package org.claimclock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimclock.rulebook.RulebookFolder.Loading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compliance reads when a rule asks for a policy that is not there, word for word. */
class PolicyReadsTest {
    private static final String ASKS = "presales.drl:16: asks for the ";

    @TempDir
    private Path folder;

    @Test
    void aMistypedNameIsTold() {
        EditedRules rules = presales().replace("presales.drl", "presales_proofs", "presale_proof");

        assertThat(faults(rules))
                .containsExactly(ASKS + "policy presale_proof, which has no row in policy.csv in profile cpor-2020."
                        + " Maybe you mean presales_proofs.");
    }

    @Test
    void aMissingRowIsTold() {
        EditedRules rules = presales().replace("presales.drl", "presales_proofs", "shoe_size");

        assertThat(faults(rules))
                .containsExactly(ASKS + "policy shoe_size, which has no row in policy.csv in profile cpor-2020."
                        + " Maybe add it there.");
    }

    @Test
    void aNumberThatIsNoneIsTold() {
        EditedRules rules = presales().replace("policy.csv", "presales_proofs,2,", "presales_proofs,two,");

        assertThat(faults(rules))
                .containsExactly(ASKS + "number of the policy presales_proofs, which is 'two' in policy.csv."
                        + " Maybe text(\"presales_proofs\") is meant.");
    }

    @Test
    void aRowThatBeginsTooLateIsTold() {
        EditedRules rules =
                presales().replace("policy.csv", "presales_proofs,0,,2000-01-01,2026-12-31,Memo 2026-11\n", "");

        assertThat(faults(rules))
                .containsExactly(
                        ASKS + "policy presales_proofs, which has no row in force from 2000-01-01 on in profile"
                                + " cpor-2020. Maybe its last row has ended, or its first one begins too late.");
    }

    @Test
    void aWordInPlaceOfANumberIsTold() {
        EditedRules rules = presales().replace("policy.csv", "presales_proofs,2", "presales_proofs,two");

        assertThat(faults(rules))
                .containsExactly(ASKS + "number of the policy presales_proofs, which is 'two' in policy.csv."
                        + " Maybe text(\"presales_proofs\") is meant.");
    }

    @Test
    void aTableIsJudgedWithoutCompilingAgain() {
        EditedRules rules = presales();
        rules.rulebook().close();

        rules.replace("policy.csv", "presales_proofs,2", "presales_proof,2");

        assertThat(faults(rules))
                .containsExactly(
                        ASKS + "policy presales_proofs, which has no row in force from 2027-01-01 on in profile"
                                + " cpor-2020. Maybe its last row has ended, or its first one begins too late.");
    }

    private EditedRules presales() {
        return EditsByComplianceTest.presales(EditedRules.copiedTo(folder));
    }

    private static List<String> faults(EditedRules rules) {
        return ((Loading.Refused) rules.load()).faults();
    }
}
