package org.claimclock.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused before the compiler gets it, word for word, whatever the reader says. */
class TextGuardTest {
    private static final String CODE = "have code in an annotation, which the compiler would run; no rule needs that.";

    @Test
    void theShippedRulesPass() {
        assertThat(TextGuard.faults(RuleSources.read(Path.of("rules")).files())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatWouldHarmTheCompilerIsNamed(String rule, String fault) {
        assertThat(TextGuard.faults(List.of(new RuleText("a.drl", "package rules\n" + rule))))
                .containsExactly(fault);
    }

    static Stream<Arguments> whatWouldHarmTheCompilerIsNamed() {
        return Stream.of(
                arguments("rule \"R\" @reason( System.exit( 1 ) ) when Case() then end", CODE),
                arguments("rule \"R\" @source( \"a\" + f() ) when Case() then end", CODE),
                arguments("rule \"R\" @source( \"http://a\" ) @reason( f() ) when Case() then end", CODE),
                arguments("rule \"R\" @source( \"a\\\" )\" ) @reason( /* x */ f() ) when Case() then end", CODE),
                arguments(
                        "rule \"R\" when " + "Case() ".repeat(201) + "then end",
                        "ask for more than 200 facts at once; no rule needs that."),
                arguments(
                        "rule \"R\" when " + "( Case() or Denied() ) ".repeat(11) + "then end",
                        "have more than 10 ors, which the compiler would multiply; no rule needs that."),
                arguments(
                        "rule \"R\" when " + "( Case() || ( $d : Denied() ) ) ".repeat(11) + "then end",
                        "have more than 10 ors, which the compiler would multiply; no rule needs that."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatRulesSayPasses(String rule) {
        assertThat(TextGuard.faults(List.of(new RuleText("a.drl", rule)))).isEmpty();
    }

    static Stream<String> whatRulesSayPasses() {
        return Stream.of(
                "rule \"This or that, or @reason( f() )\" @effect( SUBMIT ) @source( \"Spec (row 3)\" ) when Case() then end",
                "rule \"R\" @reason( $reason ) when Case( " + "id == \"a\" || ".repeat(30) + "proofs > 1 ) then end",
                "// one or two or three\n".repeat(20) + "rule \"R\" when Case() or Denied() then end");
    }
}
