package org.claimclock.rulebook.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.claimclock.rulebook.EditedRules;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.compare.RulebookDifferences.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In what an edited rulebook differs from the shipped one, word for word. */
class RulebookDifferencesTest {
    private static final Path SHIPPED = Path.of("rules");

    @TempDir
    private Path folder;

    @Test
    void twoOfAKindDifferInNothing() {
        assertThat(sentences(EditedRules.copiedTo(folder).append("clocks.csv", "# a remark")))
                .isEmpty();
    }

    @Test
    void aTermIsToldWithItsRowAndItsFirstDay() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace(
                        "clocks.csv",
                        "CONSENT,cpor-2020,7,CALENDAR_DAYS,NONE,SEND,,2020-01-01,\n",
                        "CONSENT,cpor-2020,7,CALENDAR_DAYS,NONE,SEND,,2020-01-01,2026-12-31\n"
                                + "CONSENT,cpor-2020,10,BUSINESS_DAYS,NEXT_BUSINESS_DAY,SEND,,2027-01-01,\n");

        assertThat(sentences(rules))
                .containsExactly(
                        "clocks.csv:7: from 2027-01-01 on CONSENT: 10 business days (SEND, roll NEXT_BUSINESS_DAY) instead of"
                                + " 7 calendar days (SEND).");
    }

    @Test
    void aRowOfAnotherProfileIsNoDifferenceButIsNamedApart() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace("clocks.csv", "CONSENT,cpor-2023,7", "CONSENT,cpor-2023,14")
                .replace(
                        "clocks.csv",
                        "DISPUTE_FILING,cpor-2023,30,CALENDAR_DAYS,NONE,LAPSE,,2020-01-01,\n",
                        "DISPUTE_FILING,cpor-2023,30,CALENDAR_DAYS,NONE,LAPSE,,2020-01-01,2026-12-31\n"
                                + "DISPUTE_FILING,cpor-2023,20,CALENDAR_DAYS,NONE,LAPSE,,2027-01-01,\n")
                .append("policy.csv", "hold_days,40,cpor-2023,2000-01-01,,Memo");

        assertThat(sentences(rules)).isEmpty();
        assertThat(told(rules, RulebookDifferences::elsewhere))
                .containsExactly(
                        "clocks.csv:15: for profile cpor-2023, from 2020-01-01 on CONSENT: 14 calendar days (SEND)"
                                + " instead of 7 calendar days (SEND).",
                        "clocks.csv:16: for profile cpor-2023, from 2020-01-01 on DISPUTE_FILING: 30 calendar days"
                                + " (LAPSE) to 2026-12-31 instead of 30 calendar days (LAPSE).",
                        "clocks.csv:17: for profile cpor-2023, from 2027-01-01 on DISPUTE_FILING: 20 calendar days"
                                + " (LAPSE) instead of nothing.",
                        "policy.csv:15: for profile cpor-2023, from 2000-01-01 on hold_days: 40 instead of nothing.");
    }

    @Test
    void aRowThatIsOverriddenInThisProfileIsNamedApartWhenItChanges() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace("policy.csv", "hold_days,30", "hold_days,31")
                .append("policy.csv", "hold_days,30,cpor-2020,2000-01-01,,Memo");

        assertThat(sentences(rules)).isEmpty();
        assertThat(told(rules, RulebookDifferences::elsewhere))
                .containsExactly("policy.csv:8: for profiles without a row of their own, from 2000-01-01 on hold_days:"
                        + " 31 instead of 30.");
    }

    @Test
    void aRuleThatIsNewGoneOrReadsOtherwiseIsNamed() {
        String shipped = EditedRules.copiedTo(folder).read("eligibility.drl");
        EditedRules rules = new EditedRules(folder)
                .replace("consent.drl", "@reason( LATE_DECLINE )", "@reason( EARLY_DECLINE )")
                .write("eligibility.drl", shipped.replaceFirst("rule \"[^\"]*\"", "rule \"Another name\""));
        String old = shipped.replaceAll("(?s)^.*?rule \"([^\"]*)\".*$", "$1");
        int line = shipped.substring(0, shipped.indexOf("rule \"")).split("\n", -1).length;

        assertThat(sentences(rules))
                .containsExactlyInAnyOrder(
                        "consent.drl:21: the rule 'A customer declines after the consent window' (REFUSE) reads otherwise.",
                        "eligibility.drl:" + line + ": the rule '" + old + "' (SEND) is gone.",
                        "eligibility.drl:" + line + ": the rule 'Another name' (SEND) is new.");
    }

    @Test
    void aPolicyAReasonAndADayAreTold() {
        EditedRules rules = EditedRules.copiedTo(folder)
                .replace("policy.csv", "hold_days,30", "hold_days,31")
                .append("policy.csv", "presales_proofs,2,,2027-01-01,,Memo")
                .append("reasons.csv", "MISSING_SIGNATURE,INFO,poe,Unsigned,Sign it,,REVIEWER,2027-01-01,")
                .append(
                        "calendars/us-federal.csv",
                        "US-FEDERAL,HOLIDAY,2026-12-24,2026-12-24,,Christmas Eve",
                        "US-FEDERAL,WORKING_DAY,2026-12-25,2026-12-25,,A day of work");

        assertThat(sentences(rules))
                .containsExactly(
                        "policy.csv:8: from 2000-01-01 on hold_days is 31 instead of 30.",
                        "policy.csv:15: from 2027-01-01 on presales_proofs is 2 instead of nothing.",
                        "reasons.csv:41: the row for the INFO reason MISSING_SIGNATURE from 2027-01-01 on is new.",
                        "us-federal.csv:129: 2026-12-24 is no business day any more in the calendar US-FEDERAL.",
                        "us-federal.csv:130: 2026-12-25 is a business day now in the calendar US-FEDERAL.");
    }

    @Test
    void aReasonThatEndsIsToldWithItsLastDay() {
        EditedRules rules = EditedRules.copiedTo(folder);
        String row = rules.read("reasons.csv")
                .lines()
                .filter(line -> line.startsWith("POE_UNAVAILABLE,"))
                .findFirst()
                .orElseThrow();

        assertThat(sentences(rules.replace("reasons.csv", row, row + "2021-03-10")))
                .singleElement()
                .asString()
                .endsWith("the row for the REJECTION reason POE_UNAVAILABLE from 2000-01-01 on ends on 2021-03-10"
                        + " instead of no day.");
    }

    private List<String> sentences(EditedRules rules) {
        return told(rules, RulebookDifferences::all);
    }

    private List<String> told(EditedRules rules, Function<RulebookDifferences, List<Difference>> asked) {
        try (LoadedRulebook now = EditedRules.shipped("cpor-2020");
                LoadedRulebook next = rules.rulebook()) {
            return asked.apply(new RulebookDifferences(new Side(now, SHIPPED), new Side(next, folder))).stream()
                    .map(Difference::sentence)
                    .toList();
        }
    }
}
