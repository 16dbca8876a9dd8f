package org.claimclock.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimclock.register.OnlyEmbedded;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules check} names every fault of the folder, whatever file it stands in. */
@OnlyEmbedded("its commands open no book")
class WholeFolderTest {
    private static final String IN_A_SILENCE =
            "silences/silences.drl:136:5: rule \"Only an approval is accepted\" asks for CustomerAccepts, which is not an"
                    + " imported fact type. Maybe add an import, or mend the name.";
    private static final String IN_A_SCENARIO =
            "scenarios/mine.csv:2: column what: \"DANCE\" is nothing that a partner does. Allowed: CREATE, SUBMIT, RESUBMIT,"
                    + " EDIT, ADD_POE, COMMENT, WITHDRAW, DISPUTE, CANCEL_DRAFT.";

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    @Test
    void faultsOfRulesScenariosAndSilencesAreToldTogether() {
        damagedBeside().replace("decisions.drl", "@effect( START_REVIEW )", "@effect( STARTS_REVIEW )");

        Answer check = new Commands(folder, home).run("rules", "check");

        assertThat(check.code()).isEqualTo(4);
        assertThat(check.out())
                .contains(
                        "decisions.drl:40:1: rule \"A reviewer starts the review\" has the @effect STARTS_REVIEW; allowed are ")
                .contains(" Maybe you mean START_REVIEW.\n")
                .endsWith(IN_A_SCENARIO + "\n" + IN_A_SILENCE
                        + "\n\n3 faults. No night runs with these rules until they are mended.\n");
    }

    @Test
    void faultsBesideSoundRulesFailTheCheckTheFirstTimeAndTheSecond() {
        damagedBeside();

        for (int time = 1; time <= 2; time++) {
            Answer check = new Commands(folder, home).run("rules", "check");

            assertThat(check.code()).isEqualTo(4);
            assertThat(check.out())
                    .startsWith("rules ok: 65 rules, ")
                    .contains(
                            "\n" + IN_A_SCENARIO + "\n",
                            "\nscenarios failed: 102 scenarios, 0 failed, 1 row not read, ")
                    .endsWith("\n" + IN_A_SILENCE
                            + "\nsilences failed: 1 fault. No night reads them; rules proof does.\n");
        }
    }

    @Test
    void aMissingFolderIsTold() {
        Answer check = new Commands(folder.resolve("rulse"), home).run("rules", "check");

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.err())
                .isEqualTo("there is no rules folder " + folder.resolve("rulse") + ". Maybe --rules is missing.\n");
    }

    @Test
    void aCalendarThatRunsOutIsAWarning() {
        EditedRules.copiedTo(folder);

        Answer check = new Commands(folder, home).run("rules", "check", "--fast", "--on", "2030-11-02");

        assertThat(check.code()).isZero();
        assertThat(check.out())
                .endsWith("warning: the coverage of calendar US-FEDERAL ends on 2030-12-31. Maybe add the next year's"
                        + " holidays now.\n");
    }

    private EditedRules damagedBeside() {
        return EditedRules.copiedTo(folder)
                .replace("silences/silences.drl", "CustomerAccepted()", "CustomerAccepts()")
                .write("scenarios/mine.csv", "scenario,when,who,what,detail\nMine,Mon 2021-03-01,PARTNER,DANCE,\n");
    }
}
