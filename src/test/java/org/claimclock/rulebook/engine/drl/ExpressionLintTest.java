package org.claimclock.rulebook.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression in a pattern may say; {@code $on} is bound to a date, {@code $case} to the case before. */
class ExpressionLintTest {

    private static final String FACTS = "org.claimclock.rulebook.engine.facts";
    private static final String ALLOWED =
            "; allowed are properties and methods of facts, enum constants, variables, numbers, texts, comparisons, arithmetic, &&, ||, !, in, contains, memberOf.";
    private static final String CASE_HAS = "; it has hasProofs, id, products, proofs, status, window.";
    private static final String NUMBERS =
            "; a number has at most 9 plain digits and does not begin with 0, such as 10 or 0.5.";
    private static final String FACTS_ONLY = "; a rule speaks of facts only.";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void factsAreCompared(String expression) {
        assertThat(faults(expression)).isEmpty();
    }

    static Stream<String> factsAreCompared() {
        return Stream.of(
                "status == Status.APPROVED",
                "status != Status.DRAFT && proofs > 1",
                "status in ( Status.DRAFT, Status.REJECTED )",
                "status not in ( Status.DRAFT )",
                "proofs > 3 && < 5",
                "!( proofs == 3 || proofs == 2 + 2 )",
                "window.covers( $on )",
                "!window.covers( $on )",
                "window.lastDay >= $on",
                "window.lastDay.isBefore( $on )",
                "window.lastDay.year == 2021",
                "this != $case",
                "this.proofs > $case.proofs",
                "id == \"C-1\"",
                "id.startsWith( \"C\" )",
                "products contains \"P-1\"",
                "products not contains \"P-1\"",
                "\"P-1\" memberOf products",
                "products.size > 1",
                "products.isEmpty()",
                "$last : window.lastDay, $last > $on",
                "proofs > -1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everythingElseIsRefused(String expression, String fault) {
        assertThat(faults(expression)).containsExactly("a.drl:6:7: rule \"R\" " + fault);
    }

    static Stream<Arguments> everythingElseIsRefused() {
        return Stream.of(
                arguments("class != Status.DRAFT", "has class != Status.DRAFT, which cannot be read as an expression."),
                arguments(
                        "this.class != Status.DRAFT",
                        "has this.class != Status.DRAFT, which cannot be read as an expression."),
                arguments("getClass() != Status.DRAFT", "asks Case for getClass()" + CASE_HAS),
                arguments("this.getClass().getClassLoader() != $on", "asks Case for getClass()" + CASE_HAS),
                arguments("hashCode() == 3", "asks Case for hashCode()" + CASE_HAS),
                arguments(
                        "id.repeat( 100000000 ) == \"\"",
                        "asks String for repeat(); it has endsWith, isBlank, isEmpty, length, startsWith."),
                arguments(
                        "window.covers( $on, $on )",
                        "asks Window for covers(); it has covers, lastDay, start. Maybe with other values."),
                arguments("$unknown > 1", "uses $unknown, which is not bound before it."),
                arguments("$on : window.lastDay", "binds $on twice; each variable is bound once."),
                arguments("last : window.lastDay", "binds last; the name of a variable begins with $. Maybe $last."),
                arguments(
                        "$p : proofs == 1",
                        "binds $p to proofs == 1; a variable is bound to a property. Maybe write the comparison after a comma."),
                arguments(
                        "window.lastDay",
                        "has window.lastDay, which is LocalDate and not a condition. Maybe compare it, or bind it as in $x : window.lastDay."),
                arguments("status == 3", "compares status == 3, that is Status with int; both sides are of one kind."),
                arguments(
                        "status == \"APPROVED\"",
                        "compares status == \"APPROVED\", that is Status with String; both sides are of one kind."),
                arguments(
                        "window.lastDay > \"01-Mar-2021\"",
                        "compares window.lastDay > \"01-Mar-2021\", that is LocalDate with String; both sides are of one kind."),
                arguments(
                        "status == Status.APROVED",
                        "uses Status.APROVED; Status is one of DRAFT, APPROVED, REJECTED. Maybe you mean APPROVED."),
                arguments("this == Case.NONE", "uses Case.NONE; Case has no constants that rules may use."),
                arguments(
                        "status == Status.valueOf( \"DRAFT\" )",
                        "asks Case for Status" + CASE_HAS + " Maybe you mean status."),
                arguments("System.exit( 1 )", "uses System" + FACTS_ONLY),
                arguments("Runtime.getRuntime().halt( 1 )", "uses Runtime" + FACTS_ONLY),
                arguments("java.lang.System.exit( 1 )", "uses java" + FACTS_ONLY),
                arguments("org.kie.api.KieServices.get() == 1", "uses org" + FACTS_ONLY),
                arguments("drools.halt()", "uses drools" + FACTS_ONLY),
                arguments("kcontext == 1", "uses kcontext" + FACTS_ONLY),
                arguments("Class.forName( \"x\" ) == 1", "uses Class" + FACTS_ONLY),
                arguments("proofs == 010", "has the number 010" + NUMBERS),
                arguments("proofs == 0x1F", "has the number 0x1F" + NUMBERS),
                arguments("proofs == 1L", "has the number 1L" + NUMBERS),
                arguments("proofs == 99999999999", "has the number 99999999999" + NUMBERS),
                arguments(
                        "id == \"a\\\\nb\"",
                        "has the text \"a\\\\nb\", in which a quote, a backslash, a control character or the sign of a comment stands; a text is plain."),
                arguments(
                        "id == \"a */ b\"",
                        "has the text \"a */ b\", in which a quote, a backslash, a control character or the sign of a comment stands; a text is plain."),
                arguments("proof > 1", "asks Case for proof" + CASE_HAS + " Maybe you mean proofs."),
                arguments(
                        "window.lastDy == $on",
                        "asks Window for lastDy; it has covers, lastDay, start. Maybe you mean lastDay."),
                arguments("$onn == window.lastDay", "uses $onn, which is not bound before it. Maybe you mean $on."),
                arguments("$\u0440 : proofs", "binds $\u0440; after $ come letters from a to z, digits and _."),
                arguments("eval( true )", "uses eval; write its condition directly."),
                arguments("new String( \"x\" ) == id", "has new String(\"x\")" + ALLOWED),
                arguments(
                        "id * 2 == id",
                        "reckons id * 2, that is String with int; arithmetic is for numbers. Maybe a fact can tell it."),
                arguments(
                        "window.lastDay + 1 > $on",
                        "reckons window.lastDay + 1, that is LocalDate with int; arithmetic is for numbers. Maybe a fact can tell it."),
                arguments("!proofs", "turns !proofs, that is int; ! stands before a condition, - before a number."),
                arguments(
                        "proofs && id == \"C-1\"",
                        "joins proofs && id == \"C-1\", that is int with boolean; && and || stand between conditions."),
                arguments("++proofs > 1", "has ++proofs" + ALLOWED),
                arguments("id == null", "has null" + ALLOWED),
                arguments("id matches \"(a+)+b\"", "has id matches \"(a+)+b\"" + ALLOWED),
                arguments("(String) id == \"x\"", "has (String) id" + ALLOWED),
                arguments("Status.class != 1", "has Status.class" + ALLOWED),
                arguments("products[0] == \"x\"", "has products[0]" + ALLOWED),
                arguments("id instanceof String", "has id instanceof String" + ALLOWED),
                arguments("( proofs & 1 ) == 1", "uses &; allowed are comparisons, arithmetic, && and ||."));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"proofs = 3", "proofs > 1 ? true : false"})
    void whatIsNoConditionAtAllIsNotEvenParsed(String expression) {
        assertThat(faults(expression))
                .singleElement()
                .asString()
                .startsWith("a.drl:6: cannot be read: mismatched input ");
    }

    @Test
    void anExpressionFitsOnAScreen() {
        assertThat(faults("proofs == 1" + " || proofs == 1".repeat(100)))
                .containsExactly(
                        "a.drl:6:7: rule \"R\" has an expression of 1511 characters; at most 1000 are allowed.");
    }

    private static List<String> faults(String expression) {
        var text = "package rules\nimport " + FACTS + ".*\nrule \"R\" @effect( SUBMIT ) @source( \"S\" )\n"
                + "when Denied( $on : date )\n$case : Case()\nCase( " + expression + " ) then end";
        var language = new RuleLanguage("rules", Set.of(FACTS), Set.of("SUBMIT"));
        var reading = new RuleReader(language, ExpressionLintTest.class.getClassLoader())
                .read(RuleSources.of(new RuleText("a.drl", text)));
        return reading.faults().stream().map(RuleFault::toString).toList();
    }
}
