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
        EditedRules rules = presales(EditedRules.copiedTo(folder));

        try (LoadedRulebook rulebook = rules.rulebook()) {
            ScenarioReport report = Scenarios.play(rulebook, folder);

            assertThat(report.faults()).isEmpty();
            assertThat(report.failed()).isEmpty();
            assertThat(report.coverage().firedIn().get("A presales claim with too little proof is rejected at once"))
                    .containsExactly("A presales claim with one proof is rejected from 2027 on");
        }
    }

    /** The example of {@code rules/README.md}. */
    static EditedRules presales(EditedRules rules) {
        return rules.write("presales.drl", Readme.example("presales.drl", 1))
                .append("reasons.csv", Readme.example("reasons.csv", 2).strip())
                .append("policy.csv", Readme.example("policy.csv", 1).strip())
                .write("scenarios/presales.csv", Readme.example("scenarios/presales.csv", 1));
    }

    @Test
    void aRuleWithAnUnknownReasonAndAnUnknownPolicyIsRefused() {
        Loading loading = EditedRules.copiedTo(folder)
                .write("presales.drl", Readme.example("presales.drl", 1))
                .load();

        assertThat(((Loading.Refused) loading).faults())
                .containsExactly(
                        "presales.drl:10: rule 'A presales claim with too little proof is rejected at once' gives"
                                + " the reason TOO_LITTLE_PROOF, which is not in reasons.csv. Maybe add it there.",
                        "presales.drl:16: asks for the policy presales_proofs, which has no row in policy.csv in profile"
                                + " cpor-2020. Maybe add it there.");
    }

    @Test
    void fiveDaysBecomeFourteenFromADateOn() {
        EditedRules rules =
                EditedRules.copiedTo(folder).replace("clocks.csv", RESPONSE + "\n", Readme.example("clocks.csv", 1));

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
                .append("reasons.csv", Readme.example("reasons.csv", 1).strip());

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
}
