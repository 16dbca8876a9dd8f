package org.claimclock.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.rulebook.engine.Rulebooks.DECLINED;
import static org.claimclock.rulebook.engine.Rulebooks.LANGUAGE;
import static org.claimclock.rulebook.engine.Rulebooks.PROVED;
import static org.claimclock.rulebook.engine.Rulebooks.file;

import java.nio.file.Path;
import java.util.List;
import org.claimclock.rulebook.engine.drl.RuleFault;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCompilerTest {

    /** The reader counts arguments; only the compiler knows their types. */
    private static final String MISTYPED = PROVED.replace("proofs >= 1", "window.covers( proofs )");

    private RuleCompiler compiler;

    @BeforeEach
    void sandbox(@TempDir Path cache) {
        compiler = new RuleCompiler(LANGUAGE, cache);
    }

    @Test
    void whatTheCompilerRefusesIsToldByItsRule() {
        var compiled = compiler.compile(RuleSources.of(
                file("a.drl", DECLINED), file("b.drl", DECLINED.replace("Customer", "Buyer"), MISTYPED)));

        assertThat(compiled)
                .isInstanceOfSatisfying(
                        Compiled.Refused.class,
                        refused -> assertThat(refused.faults())
                                .map(Object::toString)
                                .containsExactly(
                                        "b.drl:11:1: rule \"A draft with proof may be submitted\" does not compile:"
                                                + " Method covers on class org.claimclock.rulebook.engine.facts.Window with arguments [int] is missing"));
    }

    @Test
    void whatTheReaderRefusesIsNotCompiled() {
        var compiled = compiler.compile(RuleSources.of(file("a.drl", PROVED.replace("proofs", "proof"))));

        assertThat(compiled)
                .isEqualTo(
                        new Compiled.Refused(
                                List.of(
                                        new RuleFault(
                                                "a.drl",
                                                6,
                                                35,
                                                "rule \"A draft with proof may be submitted\" asks Case for proof; it has hasProofs, id, products, proofs, status, window. Maybe you mean proofs."))));
    }

    @Test
    void noRulesAreAFaultToo(@TempDir Path empty) {
        assertThat(compiler.compile(RuleSources.read(empty))).isInstanceOf(Compiled.Refused.class);
    }
}
