package org.claimclock.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.rulebook.Commands;
import org.claimclock.rulebook.Commands.Answer;
import org.claimclock.rulebook.EditedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night does with rules whose scenarios do not hold, word for word. */
@NightsOnBothDatabases
public class RehearsedNightTest {
    private static final String DOUBTS = """
            1 scenario of 1 failed with these rules:
              scenarios/consent.csv:2: The window is counted wrongly
            """;
    private static final String ADVICE =
            "The night goes on. Maybe see rules test, and mend the rules or the scenarios; with"
                    + " rules.require-scenarios=true such rules stop a night.\n";

    public static final String WARNING = "warning: " + DOUBTS + ADVICE;

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private Commands commands;

    @BeforeEach
    void commands() {
        commands = new Commands(folder, home);
    }

    @Test
    void aFailingScenarioIsAWarning() {
        failing();

        Answer night = commands.run("run", "--as-of", "2021-03-02");

        assertThat(night.code()).isZero();
        assertThat(night.err()).contains(WARNING);
        assertThat(night.out()).startsWith("night Tue 2021-03-02 done");
    }

    @Test
    void aFailingScenarioStopsTheNightWhereScenariosAreRequired() {
        failing();

        Answer night = commands.run("run", "--as-of", "2021-03-02", "--set", "rules.require-scenarios=true");

        assertThat(night.code()).isEqualTo(4);
        assertThat(night.err()).isEqualTo("The rules do not pass their checks:\n" + DOUBTS);
        assertThat(home.resolve("outbox/2021-03-02")).doesNotExist();
    }

    @Test
    void aRowThatCannotBeReadIsADoubtToo() {
        failing().append("scenarios/consent.csv", "Another,Mon 2021-03-01,PARTNER,DANCE,,");

        Answer night = commands.run("run", "--as-of", "2021-03-02", "--set", "rules.require-scenarios=true");

        assertThat(night.err())
                .isEqualTo("The rules do not pass their checks:\n"
                        + "1 scenario of 1 failed with these rules, and 1 row could not be read:\n"
                        + "  scenarios/consent.csv:5: column what: \"DANCE\" is nothing that a partner does. Allowed: CREATE,"
                        + " SUBMIT, RESUBMIT, EDIT, ADD_POE, COMMENT, WITHDRAW, DISPUTE, CANCEL_DRAFT.\n"
                        + "  scenarios/consent.csv:2: The window is counted wrongly\n");
    }

    @Test
    void rulesWithoutScenariosRunWithAWarning() throws IOException {
        withoutScenarios();

        Answer night = commands.run("run", "--as-of", "2021-03-02");

        assertThat(night.code()).isZero();
        assertThat(night.err())
                .contains(
                        "warning: rules/scenarios/ has no scenario, so nothing shows what these rules do.\n" + ADVICE);
    }

    @Test
    void rulesWithoutScenariosPassTheCheckWithAWarning() throws IOException {
        withoutScenarios();

        Answer check = commands.run("rules", "check");

        assertThat(check.code()).isZero();
        assertThat(check.out())
                .contains(
                        "warning: rules/scenarios/ has no scenario, so nothing shows what these rules do. Maybe add one.\n"
                                + "scenarios ok: 0 scenarios, 0 failed, 0 rules of 65 fired\n");
    }

    @Test
    void theShippedRulesRunWithoutAWord() {
        EditedRules.copiedTo(folder);

        Answer night = commands.run("run", "--as-of", "2021-03-02", "--set", "rules.require-scenarios=true");

        assertThat(night.code()).isZero();
        assertThat(night.err()).doesNotContain("warning");
    }

    @Test
    void aSettingThatIsNeitherTrueNorFalseIsRefused() {
        EditedRules.copiedTo(folder);

        Answer night = commands.run("run", "--as-of", "2021-03-02", "--set", "rules.require-scenarios=yes");

        assertThat(night.code()).isEqualTo(2);
        assertThat(night.err())
                .isEqualTo("--set: the setting rules.require-scenarios is 'yes'. Allowed: true or false.\n");
    }

    private void withoutScenarios() throws IOException {
        EditedRules.copiedTo(folder);
        try (Stream<Path> files = Files.list(folder.resolve("scenarios"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** One scenario only, so that the messages are short. */
    private EditedRules failing() {
        try {
            withoutScenarios();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new EditedRules(folder).write("scenarios/consent.csv", """
                scenario,when,who,what,detail,expect_last_day
                The window is counted wrongly,Mon 2021-03-01,PARTNER,SUBMIT,,
                ,Mon 2021-03-01,REVIEWER,APPROVE,,
                ,Tue 2021-03-02,EXPECT,,,Tue 2021-03-09
                """);
    }
}
