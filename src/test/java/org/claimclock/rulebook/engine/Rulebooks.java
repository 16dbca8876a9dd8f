package org.claimclock.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.claimclock.rulebook.engine.drl.RuleLanguage;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.claimclock.rulebook.engine.facts.Case;
import org.claimclock.rulebook.engine.facts.Denied;
import org.claimclock.rulebook.engine.facts.Status;
import org.claimclock.rulebook.engine.facts.Window;

/** Rule files and facts for the tests of this package. */
final class Rulebooks {

    static final String FACTS = "org.claimclock.rulebook.engine.facts";
    static final RuleLanguage LANGUAGE = new RuleLanguage("rules", Set.of(FACTS), Set.of("SUBMIT", "REJECT", "REFUSE"));

    static final String HEADER = "package rules\nimport " + FACTS + ".*\n";

    static final String DECLINED = """
            rule "Customer declined within the consent window"
                @effect( REJECT ) @reason( CUSTOMER_DECLINE ) @source( "Customer decline" )
            when
                Denied( $on : date )
                Case( status == Status.APPROVED, window.covers( $on ), $lastDay : window.lastDay )
            then
            end
            """;

    static final String PROVED = """
            rule "A draft with proof may be submitted"
                @effect( SUBMIT ) @source( "Submission" )
            when
                Case( status == Status.DRAFT, proofs >= 1 )
            then
            end
            """;

    static final LocalDate MON_2021_03_08 = LocalDate.of(2021, 3, 8);

    private Rulebooks() {}

    static RuleText file(String name, String... rules) {
        return new RuleText(name, HEADER + String.join("\n", List.of(rules)));
    }

    static RuleSources declinedAndProved() {
        return RuleSources.of(file("consent.drl", DECLINED), file("decisions.drl", PROVED));
    }

    static Rules compiled(Path cache, RuleSources sources) {
        var compiled = new RuleCompiler(LANGUAGE, cache).compile(sources);
        assertThat(compiled).isInstanceOf(Compiled.Ready.class);
        return ((Compiled.Ready) compiled).rules();
    }

    static Case approved() {
        return new Case(
                "C-1", Status.APPROVED, new Window(MON_2021_03_08.minusDays(7), MON_2021_03_08), 1, List.of("P-1"));
    }

    static Case draft(int proofs) {
        return new Case("C-2", Status.DRAFT, new Window(MON_2021_03_08, MON_2021_03_08), proofs, List.of("P-1"));
    }

    static Denied deniedOn(LocalDate day) {
        return new Denied(day);
    }
}
