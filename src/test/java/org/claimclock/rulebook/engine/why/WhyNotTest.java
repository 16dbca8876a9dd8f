package org.claimclock.rulebook.engine.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.claimclock.rulebook.engine.facts.Case;
import org.claimclock.rulebook.engine.facts.Denied;
import org.claimclock.rulebook.engine.facts.Status;
import org.claimclock.rulebook.engine.facts.Window;
import org.junit.jupiter.api.Test;

/** Which condition fails first, by which values, and what would make it hold, word for word. */
class WhyNotTest {
    private static final LocalDate MON_2021_03_08 = LocalDate.of(2021, 3, 8);
    private static final Case APPROVED = new Case(
            "C-1", Status.APPROVED, new Window(MON_2021_03_08.minusDays(7), MON_2021_03_08), 1, List.of("P-1"));

    @Test
    void whatHoldsIsToldWithItsValues() {
        Judgement judgement =
                judge("Denied( $on : date )\n Case( status == Status.APPROVED, window.covers( $on ) )", MON_2021_03_08);

        assertThat(judgement.fired()).isTrue();
        assertThat(judgement.lines())
                .containsExactly(
                        "Denied( $on : date ): 2021-03-08",
                        "Case( status == Status.APPROVED ) holds: status = APPROVED",
                        "Case( window.covers( $on ) ) holds: window = " + APPROVED.window() + ", $on = 2021-03-08");
    }

    @Test
    void aDayThatIsTooLateIsToldWithTheLastThatIsNot() {
        assertThat(judge("Denied( $on : date )\n Case( window.covers( $on ) )", MON_2021_03_08.plusDays(3))
                        .lines())
                .endsWith(
                        "Case( window.covers( $on ) ) FAILS: window = " + APPROVED.window() + ", $on = 2021-03-11",
                        "it would hold if $on were 2021-03-08");
    }

    @Test
    void aNumberIsToldWithTheNextThatWouldDo() {
        assertThat(judge("Case( proofs * 2 >= 6 )").lines())
                .containsExactly("Case( proofs * 2 >= 6 ) FAILS: proofs = 1", "it would hold if proofs were 3");
    }

    @Test
    void ofSeveralConditionsTheOneThatFailsIsMended() {
        assertThat(judge("Case( proofs == 1 && status == Status.DRAFT )").lines())
                .containsExactly(
                        "Case( proofs == 1 && status == Status.DRAFT ) FAILS: proofs = 1, status = APPROVED",
                        "it would hold if status were DRAFT");
    }

    @Test
    void listsAndNegationsAreReckoned() {
        assertThat(judge(
                                "Case( id in ( \"C-1\", \"C-2\" ), products contains \"P-1\", \"P-1\" memberOf products,"
                                        + " !id.isEmpty(), id.length() > 2, proofs != 2, proofs - 1 == 0, ( proofs < 5 || proofs > 9 ) )")
                        .fired())
                .isTrue();
    }

    @Test
    void aTextIsToldWithTheOneThatIsWanted() {
        assertThat(judge("Case( id == \"C-2\" )").lines())
                .containsExactly("Case( id == \"C-2\" ) FAILS: id = C-1", "it would hold if id were C-2");
    }

    @Test
    void whatAListLacksIsAddedToIt() {
        assertThat(judge("Case( products contains \"P-2\" )").lines())
                .containsExactly(
                        "Case( products contains \"P-2\" ) FAILS: products = [P-1]",
                        "it would hold if products were [P-1, P-2]");
        assertThat(judge("Case( id in ( \"C-8\", \"C-9\" ) )").lines())
                .containsExactly("Case( id in ( \"C-8\", \"C-9\" ) ) FAILS: id = C-1", "it would hold if id were C-8");
    }

    @Test
    void ofAFactThatIsAskedOnlyTheAnswerIsTold() {
        assertThat(judge("$denial : Denied()\n Case( $denial.date.isBefore( window.lastDay ) )", MON_2021_03_08)
                        .lines())
                .containsExactly(
                        "Denied() holds",
                        "Case( $denial.date.isBefore( window.lastDay ) ) FAILS: $denial.date = 2021-03-08, window.lastDay"
                                + " = 2021-03-08",
                        "it would hold if $denial.date were 2021-03-07");
        assertThat(judge("$case : Case()\n Case( $case.hasProofs( proofs ) == false )")
                        .lines())
                .containsExactly(
                        "Case() holds",
                        "Case( $case.hasProofs( proofs ) == false ) FAILS: proofs = 1, $case.hasProofs(proofs) = true",
                        "it would hold if proofs were 2");
    }

    @Test
    void whatNoSingleValueMendsIsSaid() {
        assertThat(judge("Case( proofs == 2 * proofs + 1 )").lines())
                .containsExactly(
                        "Case( proofs == 2 * proofs + 1 ) FAILS: proofs = 1", "it would hold if proofs were -1");
        assertThat(judge("Case( id == \"C-2\" && id == \"C-3\" )").lines())
                .containsExactly(
                        "Case( id == \"C-2\" && id == \"C-3\" ) FAILS: id = C-1",
                        "its part id == \"C-2\" would hold if id were C-2");
        assertThat(judge("Case( proofs > proofs )").lines())
                .containsExactly(
                        "Case( proofs > proofs ) FAILS: proofs = 1",
                        "no other value of one of these alone would make it hold");
    }

    @Test
    void theNextPatternIsNotLookedAt() {
        assertThat(judge("Case( proofs == 2 )\n Denied( date == null )").lines())
                .hasSize(2);
    }

    @Test
    void notAndExistsAreTold() {
        assertThat(judge("Case()\n not Denied()", MON_2021_03_08).lines())
                .containsExactly("Case() holds", "Denied() holds", "not FAILS");
        assertThat(judge("exists ( Denied() or Case( proofs == 1 ) )").fired()).isTrue();
    }

    @Test
    void aFactThatIsNotThereIsNamed() {
        assertThat(judge("Denied()").lines()).containsExactly("Denied FAILS: there is none");
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndNotGuessed() {
        assertThat(judge("Case( proofs.foo == 2 )").lines()).containsExactly("cannot say more: it asks for foo");
    }

    @Test
    void aRuleThatIsNotThereIsNotFound() {
        assertThat(WhyNot.find(RuleSources.of(), "Nobody")).isEmpty();
    }

    private static Judgement judge(String condition, LocalDate... denials) {
        RuleText text = new RuleText("a.drl", "package rules\nrule \"R\" when\n " + condition + "\nthen\nend\n");
        WhyNot rule = WhyNot.find(RuleSources.of(text), "R").orElseThrow();
        return denials.length == 0 ? rule.judge(APPROVED) : rule.judge(APPROVED, new Denied(denials[0]));
    }
}
