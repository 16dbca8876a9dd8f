package org.claimclock.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the tables that no scenario comes to, as compliance reads of them, word for word. */
class UnusedRowsTest {
    private static final String RESPONSE =
            "PARTNER_RESPONSE,cpor-2020,5,BUSINESS_DAYS,NONE,REJECT,NO_PARTNER_RESPONSE,";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"cpor-2020", "cpor-2023"})
    void theShippedScenariosUseEveryRow(String profile) {
        try (LoadedRulebook rulebook = EditedRules.shipped(profile)) {
            assertThat(Scenarios.play(rulebook, Path.of("rules")).coverage().gaps())
                    .isEmpty();
        }
    }

    @Test
    void aReasonThatNobodyGivesIsNamed() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .append(
                        "reasons.csv",
                        "MISSING_SIGNATURE,INFO,poe,The proof is not signed,Sign it,,REVIEWER,2027-01-01,");

        assertThat(unused(rules))
                .containsExactly(
                        "reasons.csv:41: no scenario uses the INFO code MISSING_SIGNATURE from 2027-01-01 on. Maybe add an"
                                + " example to rules/scenarios/ in which it is given.");
    }

    @Test
    void aReasonOfOneCatalogueIsNotUsedByItsNamesakeInAnother() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .append(
                        "reasons.csv",
                        "POE_UNAVAILABLE,INFO,poe,The proof could not be opened,Send it again,,REVIEWER,2000-01-01,");

        assertThat(unused(rules))
                .containsExactly(
                        "reasons.csv:41: no scenario uses the INFO code POE_UNAVAILABLE from 2000-01-01 on. Maybe add an"
                                + " example to rules/scenarios/ in which it is given.");
    }

    @Test
    void aReasonThatNobodyGivesUntilItsLastDayIsNamedToo() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .append(
                        "reasons.csv",
                        "MISSING_STAMP,INFO,poe,The proof is not stamped,Stamp it,,REVIEWER,2027-01-01,2027-12-31");

        assertThat(unused(rules))
                .containsExactly(
                        "reasons.csv:41: no scenario uses the INFO code MISSING_STAMP from 2027-01-01 to 2027-12-31. Maybe add"
                                + " an example to rules/scenarios/ in which it is given.");
    }

    @Test
    void aCodeThatNothingGivesIsNamedUntilItHasALastDay() {
        String row = "UNHEARD,EXCEPTION,rule,Nobody has heard,Nothing to do,,SYSTEM,2000-01-01,";
        EditedRules rules = EditedRules.copiedTo(folder).append("reasons.csv", row);

        assertThat(unused(rules))
                .containsExactly(
                        "reasons.csv:41: no scenario uses the EXCEPTION code UNHEARD from 2000-01-01 on. Maybe add an example to"
                                + " rules/scenarios/ in which it is given, or end-date it if nothing gives it any more.");
        assertThat(unused(rules.replace("reasons.csv", row, row + "2026-12-31")))
                .isEmpty();
    }

    @Test
    void aRowOfDaysThatNoCalendarCoversIsLeftOut() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .append(
                        "reasons.csv",
                        "MISSING_STAMP,INFO,poe,The proof is not stamped,Stamp it,,REVIEWER,2000-01-01,2009-12-31");

        assertThat(unused(rules)).isEmpty();
    }

    @Test
    void aClockRowInWhichNoClockStartsIsNamed() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace(
                        "clocks.csv",
                        RESPONSE + "2020-01-01,\n",
                        RESPONSE + "2020-01-01,2026-12-31\n"
                                + RESPONSE.replace(",5,", ",14,") + "2027-01-01,2028-12-31\n"
                                + RESPONSE.replace(",5,", ",9,") + "2029-01-01,\n");

        assertThat(unused(rules))
                .containsExactly(
                        "clocks.csv:6: no scenario uses the row for PARTNER_RESPONSE (cpor-2020) from 2027-01-01 to 2028-12-31."
                                + " Maybe add an example to rules/scenarios/ in which this clock starts on one of its days.",
                        "clocks.csv:7: no scenario uses the row for PARTNER_RESPONSE (cpor-2020) from 2029-01-01 on."
                                + " Maybe add an example to rules/scenarios/ in which this clock starts on one of its days.");
    }

    @Test
    void aPolicyRowOnWhoseDaysNothingPlaysIsNamed() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace(
                        "policy.csv",
                        "hold_days,30,,2000-01-01,,Spec section 4",
                        "hold_days,30,,2000-01-01,2026-12-31,Spec section 4\nhold_days,20,,2027-01-01,,Memo");

        assertThat(unused(rules))
                .containsExactly("policy.csv:9: no scenario uses the row for hold_days from 2027-01-01 on."
                        + " Maybe add an example to rules/scenarios/ that plays on one of its days.");
    }

    @Test
    void aPolicyThatNothingReadsIsNamed() {
        EditedRules rules =
                EditedRules.copiedTo(folder).append("policy.csv", "presales_prof,2,,2000-01-01,,Memo 2026-11");

        assertThat(unused(rules))
                .containsExactly(
                        "policy.csv:15: no rule reads presales_prof. Maybe its name is mistyped here or in a rule,"
                                + " or end-date it if it is not meant any more.");
    }

    @Test
    void aRowOfAnotherProfileIsJudgedByThatProfilesTest() {
        EditedRules rules =
                EditedRules.copiedTo(folder).append("policy.csv", "hold_days,20,cpor-2023,2027-01-01,,Memo");

        assertThat(unused(rules)).isEmpty();
    }

    private List<String> unused(EditedRules rules) {
        try (LoadedRulebook rulebook = rules.rulebook()) {
            return Scenarios.play(rulebook, folder).coverage().unusedRows();
        }
    }
}
