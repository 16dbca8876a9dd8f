package org.claimclock.rulebook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.Readme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules proof}, as {@code rules/README.md} tells of it. */
class ProofCommandTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    @Test
    void theShippedRulesArePrintedAsAMatrixAsThere() {
        Answer answer = new Commands(Path.of("rules"), home).run("rules", "proof");

        assertThat(answer.code()).isZero();
        assertThat(withoutCounts(Readme.text())).contains(withoutCounts(answer.out()));
    }

    @Test
    void aRuleThatMeetsAnotherIsToldWithAnExampleAsThere() {
        EditedRules.copiedTo(folder).write("arbitration.drl", Readme.example("arbitration.drl", 1));

        Answer answer = new Commands(folder, home).run("rules", "proof", "--show", "no moment");

        assertThat(answer.code()).isEqualTo(4);
        assertThat(withoutCounts(Readme.text()))
                .contains(withoutCounts(answer.out().strip()));
    }

    @Test
    void whatIsWrongWithASilenceIsTold() {
        EditedRules rules = EditedRules.copiedTo(folder);
        rules.replace("silences/silences.drl", "CustomerAccepted()", "CustomerAccepts()");

        Answer answer = new Commands(folder, home).run("rules", "proof");

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out())
                .isEqualTo(
                        "silences/silences.drl:136:5: rule \"Only an approval is accepted\" asks for CustomerAccepts,"
                                + " which is not an imported fact type. Maybe add an import, or mend the name.\n\n"
                                + "1 fault. No night reads these files; mend them to prove anything.\n");
    }

    private static String withoutCounts(String text) {
        return text.replaceAll("[\\d,]+ (kinds|situations|rules)", "# $1").replaceAll("\\.drl:\\d+", ".drl:#");
    }
}
