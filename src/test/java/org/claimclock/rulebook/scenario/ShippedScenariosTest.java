package org.claimclock.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that we ship show every rule that we ship, by the rule's name. */
class ShippedScenariosTest {
    private static LoadedRulebook rulebook;
    private static ScenarioReport report;

    @BeforeAll
    static void playThem() {
        rulebook = EditedRules.shipped("cpor-2020");
        report = Scenarios.play(rulebook, Path.of("rules"));
    }

    @AfterAll
    static void close() {
        rulebook.close();
    }

    static Stream<String> rules() {
        return EditedRules.shipped("cpor-2020").cards().stream().map(RuleCard::name);
    }

    @ParameterizedTest(name = "{0} fires in a scenario, and stays silent where its moment is another rule's")
    @MethodSource("rules")
    void everyRuleFiresAndStaysSilent(String rule) {
        assertThat(report.coverage().firedIn()).containsKey(rule);
        assertThat(report.coverage().neverSilent()).doesNotContain(rule);
    }

    @Test
    void everyScenarioPasses() {
        assertThat(report.faults()).isEmpty();
        assertThat(report.failed()).isEmpty();
        assertThat(report.played()).hasSizeGreaterThan(80);
    }

    @Test
    void everyScenarioPassesInTheOtherProfileToo() {
        try (LoadedRulebook other = EditedRules.shipped("cpor-2023")) {
            assertThat(Scenarios.play(other, Path.of("rules")).failed()).isEmpty();
        }
    }

    @Test
    void noTwoScenariosShareAName() {
        List<String> names = report.played().stream().map(Played::name).toList();

        assertThat(names).doesNotHaveDuplicates();
    }
}
