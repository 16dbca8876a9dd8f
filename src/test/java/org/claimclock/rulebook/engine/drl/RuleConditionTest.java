package org.claimclock.rulebook.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.rulebook.engine.drl.RuleTexts.FACTS;
import static org.claimclock.rulebook.engine.drl.RuleTexts.IMPORT;
import static org.claimclock.rulebook.engine.drl.RuleTexts.NAMED;
import static org.claimclock.rulebook.engine.drl.RuleTexts.read;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that the conditions of a rule may not hold, with the words that it earns. */
class RuleConditionTest {
    private static final String PARTS = "; a condition holds only patterns, and, or, not, exists.";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void conditionsHoldOnlyPatterns(String condition, String fault) {
        assertThat(read("package rules\n" + IMPORT + NAMED + "when\nCase() " + condition + " then end")
                        .faults())
                .map(RuleFault::toString)
                .containsExactly("a.drl:4:8: rule \"R\" " + fault);
    }

    static Stream<Arguments> conditionsHoldOnlyPatterns() {
        return Stream.of(
                arguments("eval( true )", "uses eval" + PARTS),
                arguments("Denied() from System.getenv()", "uses from" + PARTS),
                arguments("Object() from entry-point x", "uses entrypoint" + PARTS),
                arguments("accumulate( Case( $p : proofs ); $s : sum( $p ) )", "uses accumulate" + PARTS),
                arguments("forall( Case() Case( proofs > 1 ) )", "uses forall" + PARTS),
                arguments("Case() over window:length( 3 )", "uses over window" + PARTS),
                arguments("Case() @watch( id )", "uses an annotation in a pattern" + PARTS),
                arguments("$x := Case()", "uses :=" + PARTS),
                arguments("/cases[ id == \"x\" ]", "uses a path" + PARTS),
                arguments("if ( true ) do[x]", "uses if" + PARTS),
                arguments(
                        "Object()",
                        "asks for Object, which is not an imported fact type. Maybe add an import, or mend the name."),
                arguments(
                        "java.lang.Runtime()",
                        "asks for java.lang.Runtime, which is not an imported fact type. Maybe add an import, or mend the name."),
                arguments("c : Case()", "binds c; the name of a variable begins with $. Maybe $c."),
                arguments(
                        "q( $x; )",
                        "asks for q, which is not an imported fact type. Maybe add an import, or mend the name."),
                arguments(
                        "Case( 3; )",
                        "uses arguments by position; name the property that is meant, as in Claim( status == ClaimStatus.APPROVED )."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aRuleNeedsAFactToFire(String condition) {
        assertThat(read("package rules\n" + IMPORT + NAMED + "when " + condition + " then end")
                        .faults())
                .map(RuleFault::toString)
                .containsExactly(
                        "a.drl:3:1: rule \"R\" needs no fact to fire; at least one pattern stands outside not and exists.");
    }

    static Stream<String> aRuleNeedsAFactToFire() {
        return Stream.of("", "not Case()", "exists Case()", "( Case() or not Denied() )");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void nothingStandsAfterThen(String then) {
        assertThat(read("package rules\n" + IMPORT + NAMED + "when Case() then\n" + then + "\nend")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(3))
                .satisfies(
                        fault -> assertThat(fault.message())
                                .isEqualTo(
                                        "rule \"R\" has something after then; leave it empty. What a rule does is said by its @effect."));
    }

    static Stream<String> nothingStandsAfterThen() {
        return Stream.of("System.exit( 1 );", "drools.halt();", "// a comment", "then[x]\nSystem.exit( 1 );");
    }

    @Test
    void aMistypedTypeMayMeanOneThatSomeRuleSpeaksOf() {
        assertThat(read("package rules\nimport " + FACTS + ".Denid\nimport " + FACTS + ".Denied\n" + IMPORT + NAMED
                                + "when Denieed() then end")
                        .faults())
                .map(RuleFault::toString)
                .containsExactly(
                        "a.drl:2:1: imports " + FACTS + ".Denid; allowed are the types of " + FACTS
                                + " that exist. Maybe you mean Denied.",
                        "a.drl:5:48: rule \"R\" asks for Denieed, which is not an imported fact type. Maybe you mean Denied.");
    }

    @Test
    void whatCannotBeParsedForItsDepthIsToldToo() {
        assertThat(read("package rules\n" + IMPORT + NAMED + "when Case() " + "not ( ".repeat(9000) + "Case()"
                                + " )".repeat(9000) + " then end")
                        .faults())
                .map(RuleFault::toString)
                .containsExactly(
                        "a.drl: cannot be read as rules: StackOverflowError. Maybe something is nested too deeply.");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void aConditionHasASize(String condition, String fault) {
        assertThat(read("package rules\n" + IMPORT + NAMED + "when " + condition + " then end")
                        .faults())
                .map(RuleFault::toString)
                .containsExactly("a.drl:3:1: rule \"R\" " + fault + " Maybe write several rules.");
    }

    static Stream<Arguments> aConditionHasASize() {
        return Stream.of(
                arguments("Case() ".repeat(21), "asks for 21 facts; at most 20 are allowed."),
                arguments(
                        "Case( proofs > 1" + ", proofs > 1".repeat(200) + " )",
                        "has 201 conditions; at most 200 are allowed."),
                arguments(
                        "( Case() or Denied() ) ".repeat(4),
                        "has more than 10 cases, for its ors multiply one another."),
                arguments(
                        "Case() " + "not ( ".repeat(30) + "Case()" + " )".repeat(30), "is nested more than 20 deep."));
    }

    @Test
    void nestingWithoutEndIsAFaultAndNotACrash() {
        var deep = "(".repeat(100_000) + "Case()" + ")".repeat(100_000);

        assertThat(read("package rules\n" + IMPORT + NAMED + "when " + deep + " then end")
                        .faults())
                .isNotEmpty();
    }
}
