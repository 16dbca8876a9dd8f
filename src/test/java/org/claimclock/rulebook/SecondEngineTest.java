package org.claimclock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimclock.rulebook.engine.ClassicEngine;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.scenario.ScenarioReport;
import org.claimclock.rulebook.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped rules on two engines that share little but the grammar: what both say is unlikely to be a fault of one. */
class SecondEngineTest {
    private static final Path RULES = Path.of("rules");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"cpor-2020", "cpor-2023"})
    void bothEnginesPlayEveryScenarioAlike(String profile) {
        try (LoadedRulebook first = EditedRules.shipped(profile);
                LoadedRulebook second = classic(first, profile)) {
            ScenarioReport one = Scenarios.play(first, RULES);
            ScenarioReport other = Scenarios.play(second, RULES);

            assertThat(one.played()).hasSizeGreaterThan(80);
            assertThat(other.played()).isEqualTo(one.played());
            assertThat(other.coverage()).isEqualTo(one.coverage());
        }
    }

    @Test
    void theOtherEngineIsReallyAnother() {
        try (LoadedRulebook first = EditedRules.shipped("cpor-2020");
                LoadedRulebook second = classic(first, "cpor-2020")) {
            assertThat(second.version()).isEqualTo(first.version());
            assertThat(second.isCached()).isFalse();
        }
    }

    private static LoadedRulebook classic(LoadedRulebook first, String profile) {
        RuleSources sources = RuleSources.read(RULES);
        return new LoadedRulebook(
                ClassicEngine.rules(sources, first.cards()), first.tables(), Fingerprint.of(RULES, profile, sources));
    }
}
