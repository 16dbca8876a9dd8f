package org.claimclock.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compliance reads when a scenario and the rules do not agree, word for word. */
class FailingScenarioTest {
    private static final String HEADER =
            "scenario,when,claim,who,what,detail,expect_status,expect_reason,expect_clock,expect_last_day,expect_lines,expect_said\n";

    @TempDir
    private Path folder;

    @Test
    void aWrongDeadlineIsShownWithTheCountAndTheRule() {
        Played played = play("""
                A request is counted wrongly,Mon 2021-03-01,,PARTNER,SUBMIT,,,,,,,
                ,Thu 2021-03-04,,REVIEWER,REQUEST_INFO,MISSING_PRODUCTS,,,,,,
                ,Fri 2021-03-05,,EXPECT,,,SUBMITTED,,PARTNER_RESPONSE,Wed 2021-03-10,,N1|N4
                """);

        assertThat(played.misses())
                .containsExactly(
                        "night of Fri 2021-03-05 (line 4): expected status SUBMITTED, found PARTNER_ACTION_REQUIRED, last by"
                                + " 'A reviewer asks the partner for more' (decisions.drl:80)",
                        "night of Fri 2021-03-05 (line 4): expected last day of PARTNER_RESPONSE Wed 2021-03-10, found Thu"
                                + " 2021-03-11, last by 'A reviewer asks the partner for more' (decisions.drl:80)",
                        "night of Fri 2021-03-05 (line 4): expected said N1|N4, found N4, last by 'A reviewer asks the"
                                + " partner for more' (decisions.drl:80)");
        assertThat(String.join("\n", played.timeline())).isEqualTo("""
                        night of Tue 2021-03-02
                          2021-03-01 07:00  partner CREATE
                              by 'A new claim begins as a draft' (decisions.drl:10)
                          2021-03-01 16:00  partner (GLOBAL_ADMIN) SUBMIT: EDITING -> SUBMITTED
                              by 'A draft with proof of execution is submitted' (decisions.drl:24): proofs = 1
                              START_REVIEW from Mon 2021-03-01: 1 Tue 03-02, 2 Wed 03-03, 3 Thu 03-04, 4 Fri 03-05, 5 Mon 03-08, last day Mon 2021-03-08
                              OVERALL from Mon 2021-03-01: 1 Tue 03-02, 2 Wed 03-03, 3 Thu 03-04, 4 Fri 03-05, 5 Mon 03-08, 6 Tue 03-09, 7 Wed 03-10, 8 Thu 03-11, 9 Fri 03-12, 10 Mon 03-15, last day Mon 2021-03-15
                        night of Fri 2021-03-05
                          2021-03-04 16:00  reviewer R-1 REQUEST_INFO: SUBMITTED -> UNDER_REVIEW
                              by 'A request for information shows that the review had started' (decisions.drl:56): forDispute = false
                              DECIDE from Thu 2021-03-04: 1 Fri 03-05, 2 Mon 03-08, 3 Tue 03-09, 4 Wed 03-10, 5 Thu 03-11, last day Thu 2021-03-11
                          2021-03-04 16:00  reviewer R-1 REQUEST_INFO: UNDER_REVIEW -> PARTNER_ACTION_REQUIRED MISSING_PRODUCTS
                              by 'A reviewer asks the partner for more' (decisions.drl:80): reasons = MISSING_PRODUCTS
                              PARTNER_RESPONSE from Thu 2021-03-04: 1 Fri 03-05, 2 Mon 03-08, 3 Tue 03-09, 4 Wed 03-10, 5 Thu 03-11, last day Thu 2021-03-11
                          2021-03-05 00:00  system notice N4 to partner, last day 2021-03-11""");
    }

    @Test
    void aLineThatDidNotGoOutIsMissed() {
        Played played = play("""
                A line is expected too early,Mon 2021-03-01,,PARTNER,SUBMIT,,,,,,,
                ,Mon 2021-03-01,,REVIEWER,APPROVE,,,,,,,
                ,Mon 2021-03-08,,EXPECT,,,,,,,ADD Teams,-
                """);

        assertThat(played.misses())
                .containsExactly(
                        "night of Mon 2021-03-08 (line 4): expected lines ADD Teams, found none, last by 'A reviewer"
                                + " approves' (decisions.drl:88)");
    }

    @Test
    void aClaimThatNobodySpokeOfIsNamed() {
        Played played = play("""
                The claim is another one,Mon 2021-03-01,A,PARTNER,SUBMIT,,,,,,,
                ,Tue 2021-03-02,B,EXPECT,,,SUBMITTED,,,,,
                """);

        assertThat(played.misses())
                .containsExactly("line 3: no row of the scenario speaks of the claim B. There are: A.");
    }

    @Test
    void twoRulesThatDecideOneMomentFailTheScenario() {
        EditedRules rules = EditedRules.copiedTo(folder).write("hasty.drl", """
                        package rules;

                        import org.claimclock.claim.Claim;
                        import org.claimclock.claim.ClaimStatus;
                        import org.claimclock.claim.moment.*;

                        rule "An approval of a claim with one proof is a rejection"
                            @effect( REJECT ) @reason( INSUFFICIENT_POE ) @source( "Memo" )
                        when
                            ReviewerApproved()
                            Claim( status == ClaimStatus.UNDER_REVIEW, poeCount == 1 )
                        then
                        end
                        """);

        try (LoadedRulebook rulebook = rules.rulebook()) {
            ScenarioReport report = Scenarios.play(rulebook, folder);

            assertThat(report.passed()).isFalse();
            assertThat(report.failed())
                    .filteredOn(played -> played.name().equals("An approval shows that the review had started"))
                    .flatExtracting(Played::misses)
                    .containsExactly(
                            "night of Fri 2021-03-05: 'A reviewer approves' (APPROVE) and 'An approval of a claim"
                                    + " with one proof is a rejection' (REJECT) both decide the moment ReviewerApproved of 2021-03-04"
                                    + " for claim C-1. Maybe one of them needs a condition that leaves the case to the other.");
        }
    }

    @Test
    void aRuleThatNoScenarioShowsIsNamed() {
        EditedRules rules = EditedRules.copiedTo(folder).delete("scenarios/edits.csv");

        try (LoadedRulebook rulebook = rules.rulebook()) {
            assertThat(Scenarios.play(rulebook, folder).coverage().neverFired())
                    .contains("A partner claims each line once", "Proof comes in a status that takes none")
                    .doesNotContain("A reviewer approves");
        }
    }

    private Played play(String rows) {
        EditedRules rules = EditedRules.copiedTo(folder);
        rules.write("scenarios/decisions.csv", HEADER + rows);
        try (LoadedRulebook rulebook = rules.rulebook()) {
            ScenarioReport report = Scenarios.play(rulebook, folder);
            assertThat(report.faults()).isEmpty();
            return report.failed().get(0);
        }
    }
}
