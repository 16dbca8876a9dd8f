package org.claimclock.rulebook.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.rulebook.engine.drl.RuleTexts.FACTS;
import static org.claimclock.rulebook.engine.drl.RuleTexts.FINE;
import static org.claimclock.rulebook.engine.drl.RuleTexts.IMPORT;
import static org.claimclock.rulebook.engine.drl.RuleTexts.read;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that a rule file may not hold, with the words that it earns. */
class RuleReaderTest {
    private static final String ONLY = "; a rule file holds only package, import and rule.";
    private static final String HEAD = "; before when, only @effect, @reason and @source are allowed.";

    @Test
    void aRuleTellsItsCard() {
        var reading = read("package rules\n" + IMPORT
                + "rule \"Two\" @effect( SUBMIT ) @source( \"Here, there\" ) when $b : Case( $a : id ) not Case( $c : id ) then end\n"
                + "rule \"One\" @effect( REJECT ) @reason( LATE ) @source( X ) when Case() then end");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.cards())
                .hasToString(
                        "[RuleCard[name=One, effect=REJECT, reason=LATE, source=X, file=a.drl, line=4, bindings=[]],"
                                + " RuleCard[name=Two, effect=SUBMIT, reason=, source=Here, there, file=a.drl, line=3, bindings=[$b, $a]]]");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void outsideOfRulesOnlyPackageAndImportsAreAllowed(String text, String fault) {
        assertThat(read("package rules\n" + IMPORT + text + "\n" + FINE).faults())
                .singleElement()
                .satisfies(found -> assertThat(found.line()).isEqualTo(3))
                .satisfies(found -> assertThat(found.message()).isEqualTo(fault));
    }

    static Stream<Arguments> outsideOfRulesOnlyPackageAndImportsAreAllowed() {
        return Stream.of(
                arguments(
                        "import static java.lang.System.exit;",
                        "the file uses import static or import function" + ONLY),
                arguments(
                        "import function java.lang.System.exit;",
                        "the file uses import static or import function" + ONLY),
                arguments("import accumulate java.lang.String s;", "the file uses import accumulate" + ONLY),
                arguments("global java.util.List list;", "the file uses global" + ONLY),
                arguments("function void f() { System.exit( 1 ); }", "the file uses function" + ONLY),
                arguments("declare Foo x : String end", "the file uses declare" + ONLY),
                arguments("declare enum Foo A; end", "the file uses declare enum" + ONLY),
                arguments("declare window W Case() over window:length( 3 ) end", "the file uses declare window" + ONLY),
                arguments("declare entry-point Foo end", "the file uses declare entry-point" + ONLY),
                arguments("query \"q\" Case() end", "the file uses query" + ONLY),
                arguments(
                        "import java.lang.Runtime;",
                        "imports java.lang.Runtime; allowed are the types of " + FACTS + " that exist."),
                arguments(
                        "import java.util.*;",
                        "imports java.util.*; allowed are the types of " + FACTS + " that exist."),
                arguments(
                        "import " + FACTS + ".Claim;",
                        "imports " + FACTS + ".Claim; allowed are the types of " + FACTS + " that exist."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void attributesAreRefused(String text, String fault) {
        var inRule = "rule \"R\" @effect( SUBMIT ) @source( \"S\" )\n" + text + " when Case() then end";

        assertThat(read("package rules\n" + IMPORT + inRule).faults())
                .singleElement()
                .satisfies(found -> assertThat(found.line()).isEqualTo(4))
                .satisfies(found -> assertThat(found.message()).isEqualTo("rule \"R\" sets " + fault));
    }

    static Stream<Arguments> attributesAreRefused() {
        var dates = " Dates stand in the tables. Maybe a row with valid_from and valid_to.";
        return Stream.of(
                arguments(
                        "salience 10",
                        "salience" + HEAD
                                + " Rules have no order. Maybe write the case that should win into the conditions of both."),
                arguments("dialect \"mvel\"", "dialect" + HEAD + " Rules are read in the java dialect."),
                arguments("date-effective \"1-Jan-2020\"", "date-effective" + HEAD + dates),
                arguments("date-expires \"1-Jan-2020\"", "date-expires" + HEAD + dates),
                arguments("enabled false", "enabled" + HEAD + " Maybe delete the rule."),
                arguments("no-loop", "no-loop" + HEAD),
                arguments("lock-on-active true", "lock-on-active" + HEAD),
                arguments("agenda-group \"x\"", "agenda-group" + HEAD),
                arguments("activation-group \"x\"", "activation-group" + HEAD),
                arguments("ruleflow-group \"x\"", "ruleflow-group" + HEAD),
                arguments("timer( int: 1s )", "timer" + HEAD),
                arguments("duration 5", "duration" + HEAD));
    }

    @Test
    void anAttributeOfTheWholeFileIsToldOnce() {
        assertThat(read("package rules\n" + IMPORT + "dialect \"mvel\"\n" + FINE)
                        .faults())
                .map(RuleFault::toString)
                .containsExactly("a.drl:3:9: the file sets dialect for all its rules" + ONLY
                        + " Rules are read in the java dialect.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aRuleSaysWhatItDoesAndWhereItComesFrom(String head, String fault) {
        assertThat(read("package rules\n" + IMPORT + "rule " + head + " when Case() then end")
                        .faults())
                .map(RuleFault::toString)
                .containsExactly("a.drl:3:1: rule " + fault);
    }

    static Stream<Arguments> aRuleSaysWhatItDoesAndWhereItComesFrom() {
        return Stream.of(
                arguments("\"R\" @source( S )", "\"R\" has no @effect; each rule has one of REJECT, SUBMIT."),
                arguments(
                        "\"R\" @source( S ) @effect( PAY )", "\"R\" has the @effect PAY; allowed are REJECT, SUBMIT."),
                arguments(
                        "\"R\" @source( S ) @effect( SUBMIT ) @effect( REJECT )",
                        "\"R\" has @effect twice; each is given once."),
                arguments(
                        "\"R\" @effect( SUBMIT )",
                        "\"R\" has no @source; each rule says where it comes from. Maybe @source( \"Customer decline\" )."),
                arguments(
                        "\"R\" @source( S ) @effect( SUBMIT ) @watch( x )",
                        "\"R\" has @watch; only @effect, @reason and @source are allowed."),
                arguments(
                        "\"R\" @source( a = \"b\", value = \"c\" ) @effect( SUBMIT )",
                        "\"R\" has @source with {a=\"b\", value=\"c\"}; it takes one value."),
                arguments(
                        "\"R\" @source( \"a\\\"b\" ) @effect( SUBMIT )",
                        "\"R\" has a value in @source in which a quote, a backslash, a control character or the sign of a comment stands; it is plain text."),
                arguments(
                        "'a\"); System.exit( 1 ); //' @source( S ) @effect( SUBMIT )",
                        "\"a\"); System.exit( 1 ); //\" has a name in which a quote, a backslash, a control character or the sign of a comment stands; a name is a plain sentence."),
                arguments(
                        "\"*/ int x; /*\" @source( S ) @effect( SUBMIT )",
                        "\"*/ int x; /*\" has a name in which a quote, a backslash, a control character or the sign of a comment stands; a name is a plain sentence."),
                arguments(
                        "\"R\" @source( System.exit( 1 ) ) @effect( SUBMIT )",
                        "\"R\" has @source( System.exit( 1 ) ); only a single word stands without quotes. Maybe @source( \"System.exit( 1 )\" )."),
                arguments(
                        "\"R\" @source( S ) @effect( SUBMITS )",
                        "\"R\" has the @effect SUBMITS; allowed are REJECT, SUBMIT. Maybe you mean SUBMIT."),
                arguments(
                        "\"R\" @source( S ) @effect( SUBMIT ) @reson( X )",
                        "\"R\" has @reson; only @effect, @reason and @source are allowed. Maybe you mean @reason."),
                arguments(
                        "\"R\" extends \"Q\" @source( S ) @effect( SUBMIT )",
                        "\"R\" extends \"Q\"; each rule stands alone."));
    }

    @Test
    void aNameIsUsedOnceInAllFiles() {
        var one = new RuleText("a.drl", "package rules\n" + IMPORT + FINE);
        var other = new RuleText("b.drl", "package rules\n\n" + IMPORT + FINE);

        assertThat(read(one, other).faults())
                .map(RuleFault::toString)
                .containsExactly("b.drl:4:1: rule \"R\" has the name of a rule in a.drl:3; each name is used once.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aFileBeginsWithThePackageOfTheRules(String text, String fault) {
        assertThat(read(text + IMPORT + FINE).faults()).map(RuleFault::toString).containsExactly("a.drl:1:1: " + fault);
    }

    static Stream<Arguments> aFileBeginsWithThePackageOfTheRules() {
        return Stream.of(
                arguments("", "the package is missing; the first line is: package rules"),
                arguments("package java.lang\n", "the package is java.lang; the first line is: package rules"));
    }

    @Test
    void whatCannotBeParsedIsToldWithItsLine() {
        assertThat(read("package rules\nrule \"R\"\nwhen Case( then end").faults())
                .map(RuleFault::toString)
                .containsExactly("a.drl:3: cannot be read: mismatched input 'end' in rule \"R\".");
    }

    @Test
    void aUnitIsRefused() {
        assertThat(read("package rules\nunit Some;\n" + IMPORT + FINE).faults())
                .map(RuleFault::toString)
                .containsExactly("a.drl:2:1: the file uses unit" + ONLY);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void whatIsNotSeenIsRefused(String character, String name) {
        assertThat(read("package rules\n" + IMPORT + "// a" + character + "b\n" + FINE)
                        .faults())
                .map(RuleFault::toString)
                .containsExactly("a.drl:3: the character " + name
                        + ", which is not seen or looks like a space; write a plain space, or delete it.");
    }

    static Stream<Arguments> whatIsNotSeenIsRefused() {
        return Stream.of(
                arguments("\u200B", "U+200B"),
                arguments("\u202E", "U+202E"),
                arguments("\u2028", "U+2028"),
                arguments("\u00A0", "U+00A0"),
                arguments("\u0000", "U+0000"));
    }

    @Test
    void escapedCharactersAreRefusedBeforeJavaReadsThem() {
        assertThat(read("package rules\n// \\u000a System.exit( 1 );\n" + IMPORT + FINE)
                        .faults())
                .map(RuleFault::toString)
                .containsExactly(
                        "a.drl:2: a backslash before u, which Java would turn into another character; write the character itself.");
    }

    @Test
    void allFaultsAreToldTogether() {
        var reading = read("package rules\nimport java.util.*\n" + IMPORT
                + "rule \"R\" salience 1 when Case( proof > 1, status == 3 ) eval( true ) then x(); end");

        assertThat(reading.faults()).hasSize(8);
    }
}
