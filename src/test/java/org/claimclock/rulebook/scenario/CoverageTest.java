package org.claimclock.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What compliance reads of rules that no example shows, word for word. */
class CoverageTest {

    @Test
    void whatIsNotShownIsToldRuleByRule() {
        Coverage coverage = new Coverage(
                List.of("A claim rests"), List.of("A claim is told"), List.of("a row"), Map.of(), Map.of());

        assertThat(coverage.isComplete()).isFalse();
        assertThat(coverage.gaps())
                .containsExactly(
                        "no scenario makes the rule 'A claim rests' fire. Maybe add one to rules/scenarios/.",
                        "the rule 'A claim is told' fires in every scenario that comes to its moment."
                                + " Maybe add one in which it stays silent.",
                        "a row");
    }
}
