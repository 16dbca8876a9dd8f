package org.claimclock.rulebook.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a condition asks for and no history tries, word for word. */
class BlindSpotsTest {
    private static final String DAYS =
            "days were tried around the last day of each window, and this condition asks a day for ";
    private static final String TEXTS =
            "texts were tried as a whole, each that a rule names and one other, and this condition asks for ";

    private final BlindSpots spots = new BlindSpots(Map.of("few", "2", "many", "40", "word", "x"));

    @Test
    void theShippedRulesAskForNothingThatIsNotTried() {
        assertThat(spots.of(RuleSources.read(java.nio.file.Path.of("rules")).files()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsNotTriedIsTold(String condition, String told) {
        assertThat(spots(condition)).containsExactly("a.drl:4: " + told);
    }

    static Stream<Arguments> whatIsNotTriedIsTold() {
        return Stream.of(
                arguments(
                        "Claim( poeCount >= 12 )",
                        "claims with up to 9 proofs were tried, and this condition counts to 12."),
                arguments(
                        "Claim( 9 < poeCount )",
                        "claims with up to 9 proofs were tried, and this condition counts to 9."),
                arguments(
                        "Claim( poeCount < $policy.number(\"many\") )",
                        "claims with up to 9 proofs were tried, and this condition counts to 40."),
                arguments(
                        "Resubmitted( daysSinceRejection > 45 )",
                        "late answers were tried up to reinstate_within_days and one day after it, and this condition counts to 45."),
                arguments("Submitted( date.year > 2022 )", DAYS + "year."),
                arguments("Claim( consentWindow.lastDay.isBefore( $on ) )", DAYS + "isBefore."),
                arguments("Claim( partnerId.startsWith( \"10\" ) )", TEXTS + "startsWith."),
                arguments("Claim( productNames.size > 3 )", TEXTS + "size."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsTriedIsNot(String condition) {
        assertThat(spots(condition)).isEmpty();
    }

    static Stream<String> whatIsTriedIsNot() {
        return Stream.of(
                "Claim( poeCount == 8 )",
                "Claim( poeCount < $policy.number(\"few\") )",
                "Claim( poeCount < $policy.number(\"unknown\") )",
                "Claim( disputeOpen == true ) // poeCount > 99",
                "Resubmitted( daysSinceRejection > $limit )");
    }

    @Test
    void whatStandsOutsideOfConditionsIsNoCondition() {
        assertThat(spots.of(List.of(new RuleText(
                        "a.drl",
                        "rule \"After the claim.year when poeCount > 99 then\"\n"
                                + "    @source( \"Memo p.length\" )\nwhen Claim()\nthen end\n"))))
                .isEmpty();
    }

    private List<String> spots(String condition) {
        return spots.of(List.of(new RuleText("a.drl", "rule \"A\"\n\nwhen\n    " + condition + "\nthen\nend\n")));
    }
}
