package org.claimclock.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimclock.claim.Finding;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.why.WhyNot;
import org.claimclock.rulebook.explain.Recorder;
import org.claimclock.rulebook.scenario.file.Scenario;
import org.claimclock.rulebook.scenario.file.ScenarioFile;
import org.claimclock.rulebook.table.CalendarTable;
import org.junit.jupiter.api.Test;

/** What the explanations reckon is what the engine decides: for every rule, in every moment of every scenario. */
class WhyNotAgreesTest {
    private static final Path RULES = Path.of("rules");

    @Test
    void everyRuleIsJudgedAsTheEngineJudgesIt() {
        List<String> disagreements = new ArrayList<>();
        int judged = 0;
        try (LoadedRulebook rulebook = EditedRules.shipped("cpor-2020")) {
            Map<String, WhyNot> rules = new HashMap<>();
            for (RuleCard card : rulebook.cards()) {
                rules.put(
                        card.name(),
                        WhyNot.find(RuleSources.read(RULES), card.name()).orElseThrow());
            }
            for (Recorder.Asked asked : asked(rulebook)) {
                Set<String> fired = asked.findings().stream().map(Finding::rule).collect(Collectors.toSet());
                for (Map.Entry<String, WhyNot> rule : rules.entrySet()) {
                    if (!rule.getValue().asksFor(asked.moment().getClass())) {
                        continue;
                    }
                    boolean judgement = rule.getValue()
                            .judge(asked.policy(), asked.claim(), asked.moment())
                            .fired();
                    judged++;
                    if (judgement != fired.contains(rule.getKey())) {
                        disagreements.add(rule.getKey() + " in " + asked.moment());
                    }
                }
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat(judged).isGreaterThan(1_000);
    }

    private static List<Recorder.Asked> asked(LoadedRulebook rulebook) {
        List<Recorder.Asked> all = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path file : CalendarTable.files(RULES.resolve("scenarios"))) {
            for (Scenario scenario : ScenarioFile.read(file, rulebook.tables(), rulebook.zone(), faults)) {
                SupposedRulebook supposed =
                        new SupposedRulebook(rulebook, rulebook.tables(), scenario.supposed(), new CoverageNotes());
                Recorder recorder = new Recorder(supposed);
                Play.of(scenario, recorder, RulePlaces.of(rulebook.cards()));
                all.addAll(recorder.asked());
            }
        }
        return all;
    }
}
