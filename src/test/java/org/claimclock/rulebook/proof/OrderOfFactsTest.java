package org.claimclock.rulebook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.claimclock.claim.Effect;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.engine.Compiled;
import org.claimclock.rulebook.engine.RuleCompiler;
import org.claimclock.rulebook.engine.RuleSession;
import org.claimclock.rulebook.engine.Rules;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.junit.jupiter.api.Test;

/** In whatever order policy, claim and moment are told to the rules, the answer is the same: all six orders, in every situation that can be. */
class OrderOfFactsTest {
    private static final Path RULES = Path.of("rules");
    private static final Path CACHE = Path.of("target", "compiled-rules");
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);

    @Test
    void theOrderOfFactsChangesNothing() {
        List<Answer> answers = answers();

        try (Rules rules = compiled();
                RuleSession session = rules.open()) {
            for (Answer answer : answers) {
                assertThat(orders(answer.asked()))
                        .as(answer.seen())
                        .allSatisfy(facts -> assertThat(session.match(facts).stream()
                                        .map(match -> match.rule().name()))
                                .isEqualTo(answer.rules()));
            }
        }
        assertThat(answers).hasSizeGreaterThan(6000);
    }

    private static List<Answer> answers() {
        try (LoadedRulebook shipped = EditedRules.shipped("cpor-2020")) {
            Proving proving = Proving.of(shipped, new RulebookFolder(RULES, "cpor-2020", CACHE));
            Log log = proving.log(MON_2021_03_01);
            proving.explore(MON_2021_03_01, log, (done, known) -> {});
            return log.answers();
        }
    }

    private static Rules compiled() {
        var effects = Arrays.stream(Effect.values()).map(Effect::name).collect(Collectors.toSet());
        Compiled compiled = new RuleCompiler(RulebookFolder.language(effects), CACHE).compile(RuleSources.read(RULES));
        return ((Compiled.Ready) compiled).rules();
    }

    private static List<Object[]> orders(Asked asked) {
        Object policy = asked.policy();
        Object claim = asked.claim();
        Object moment = asked.moment();
        return List.of(
                new Object[] {policy, claim, moment},
                new Object[] {policy, moment, claim},
                new Object[] {claim, policy, moment},
                new Object[] {claim, moment, policy},
                new Object[] {moment, policy, claim},
                new Object[] {moment, claim, policy});
    }
}
