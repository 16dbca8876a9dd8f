package org.claimclock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.rulebook.RulebookFolder.Loading;
import org.claimclock.rulebook.scenario.ScenarioReport;
import org.claimclock.rulebook.scenario.Scenarios;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compliance changes in {@code rules/} counts, without a line of Java. */
class EditsByComplianceTest {
    private static final LocalDate THU_2026_12_31 = LocalDate.of(2026, 12, 31);
    private static final LocalDate FRI_2027_01_01 = LocalDate.of(2027, 1, 1);
    private static final String RESPONSE =
            "PARTNER_RESPONSE,cpor-2020,5,BUSINESS_DAYS,NONE,REJECT,NO_PARTNER_RESPONSE,2020-01-01,";

    @TempDir
    Path folder;

    @Test
    void aNewRuleRejectsOnANewCondition() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .write("presales.drl", PRESALES)
                .append(
                        "reasons.csv",
                        "TOO_LITTLE_PROOF,REJECTION,other,A presales claim needs more proof of execution,Dispute with"
                                + " further proof or make a new claim,Y,SYSTEM,2027-01-01,")
                .append(
                        "policy.csv",
                        "presales_proofs,0,,2000-01-01,2026-12-31,Memo 2026-11",
                        "presales_proofs,2,,2027-01-01,,Memo 2026-11")
                .write("scenarios/presales.csv", PRESALES_SCENARIOS);

        try (LoadedRulebook rulebook = rules.rulebook()) {
            ScenarioReport report = Scenarios.play(rulebook, folder);

            assertThat(report.faults()).isEmpty();
            assertThat(report.failed()).isEmpty();
            assertThat(report.coverage().firedIn().get("A presales claim with too little proof is rejected at once"))
                    .containsExactly("A presales claim with one proof is rejected from 2027 on");
        }
    }

    @Test
    void aRuleWithAnUnknownReasonIsRefused() {
        Loading loading =
                EditedRules.copiedTo(folder).write("presales.drl", PRESALES).load();

        assertThat(((Loading.Refused) loading).faults())
                .containsExactly(
                        "presales.drl:10: rule 'A presales claim with too little proof is rejected at once' gives"
                                + " the reason TOO_LITTLE_PROOF, which is not in reasons.csv. Maybe add it there.");
    }

    @Test
    void fiveDaysBecomeFourteenFromADateOn() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace(
                        "clocks.csv",
                        RESPONSE,
                        RESPONSE + "2026-12-31\n"
                                + RESPONSE.replace(",5,", ",14,").replace("2020-01-01", "2027-01-01"));

        try (LoadedRulebook rulebook = rules.rulebook()) {
            assertThat(lastDay(rulebook, THU_2026_12_31)).isEqualTo("2027-01-08");
            assertThat(lastDay(rulebook, FRI_2027_01_01)).isEqualTo("2027-01-22");
            assertThat(Scenarios.play(rulebook, folder).failed()).isEmpty();
        }
    }

    @Test
    void aNewHolidayMovesADeadline() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .append("calendars/us-federal.csv", "US-FEDERAL,HOLIDAY,2027-01-04,2027-01-05,,A long weekend");

        try (LoadedRulebook before = EditedRules.shipped("cpor-2020");
                LoadedRulebook after = rules.rulebook()) {
            assertThat(lastDay(before, THU_2026_12_31)).isEqualTo("2027-01-08");
            assertThat(lastDay(after, THU_2026_12_31)).isEqualTo("2027-01-12");
            assertThat(after.calendarVersion()).isNotEqualTo(before.calendarVersion());
        }
    }

    @Test
    void aNewReasonMayBeGivenFromItsFirstDayOn() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .append(
                        "reasons.csv",
                        "MISSING_SIGNATURE,INFO,poe,The proof is not signed,Sign it and resubmit the claim,,REVIEWER,2027-01-01,");

        try (LoadedRulebook rulebook = rules.rulebook()) {
            var reasons = rulebook.tables().reasons();

            assertThat(reasons.find("MISSING_SIGNATURE", Catalogue.INFO, THU_2026_12_31))
                    .isEmpty();
            assertThat(reasons.find("MISSING_SIGNATURE", Catalogue.INFO, FRI_2027_01_01))
                    .isPresent();
        }
    }

    @Test
    void anEditOfATableNeedsNoNewCompilation() {
        EditedRules.shipped("cpor-2020").close();

        EditedRules rules = EditedRules.copiedTo(folder).replace("policy.csv", "hold_days,30", "hold_days,31");

        try (LoadedRulebook rulebook = rules.rulebook()) {
            assertThat(rulebook.isCached()).isTrue();
        }
    }

    private static String lastDay(LoadedRulebook rulebook, LocalDate d0) {
        return new Reckoner(rulebook)
                .start(Clock.PARTNER_RESPONSE, d0)
                .lastDay()
                .toString();
    }

    private static final String PRESALES = """
            // What presales claims need besides.
            package rules;

            import org.claimclock.claim.Activity;
            import org.claimclock.claim.Claim;
            import org.claimclock.claim.ClaimStatus;
            import org.claimclock.claim.Policy;
            import org.claimclock.claim.moment.StatusReached;

            rule "A presales claim with too little proof is rejected at once"
                @effect( REJECT ) @reason( TOO_LITTLE_PROOF ) @source( "Memo 2026-11" )
            when
                $policy : Policy()
                StatusReached( status == ClaimStatus.SUBMITTED )
                Claim( activity == Activity.PRESALES, disputeOpen == false,
                    poeCount < $policy.number("presales_proofs"), $proofs : poeCount )
            then
            end
            """;

    private static final String PRESALES_SCENARIOS = """
            scenario,when,who,what,detail,expect_status,expect_reason,expect_said
            A presales claim with one proof is rejected from 2027 on,Fri 2027-01-01,PARTNER,CREATE,area=BUSINESS_APPLICATIONS; activity=PRESALES; products=Sales:S-1; poe=proof-1,,,
            ,Mon 2027-01-04,PARTNER,SUBMIT,,,,
            ,Tue 2027-01-05,EXPECT,,,REJECTED,TOO_LITTLE_PROOF,N2
            A presales claim with one proof is submitted until 2026,Wed 2026-12-30,PARTNER,CREATE,area=BUSINESS_APPLICATIONS; activity=PRESALES; products=Sales:S-1; poe=proof-1,,,
            ,Thu 2026-12-31,PARTNER,SUBMIT,,,,
            ,Fri 2027-01-01,EXPECT,,,SUBMITTED,,-
            """;
}
