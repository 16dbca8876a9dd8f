package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What compliance changes in a table, without a line of Java, comes out of the next night. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class RulesOfComplianceTest {

    @Test
    void aSecondDisputeMayBeAllowed(Home home) {
        home.rules().policy("max_disputes", "2");
        home.night(
                "Wed 2021-03-03",
                submitted("C1", "Mon 2021-03-01 09:00"),
                reject("C1", "Mon 2021-03-01"),
                dispute("C1", "Tue 2021-03-02"));
        home.night("Thu 2021-03-04", decision("C1", "DISPUTE_APPROVE", "Wed 2021-03-03"));
        home.night("Sat 2021-03-06", deny("C1", "Fri 2021-03-05"));
        assertThat(home.deadline("C1")).as("one dispute remains").isEqualTo("DISPUTE_FILING 2021-04-04");

        Night second = home.night("Tue 2021-03-09", dispute("C1", "Mon 2021-03-08"));
        assertThat(second.exceptions()).isEmpty();
        assertThat(home.deadline("C1")).isEqualTo("DISPUTE_RESULT 2021-03-15");

        home.night("Wed 2021-03-10", decision("C1", "DISPUTE_REJECT", "Tue 2021-03-09"));
        Night third = home.night("Thu 2021-03-11", dispute("C1", "Wed 2021-03-10"));
        assertThat(third.exceptions()).containsExactly("C1 DISPUTE_ALREADY_USED");
        assertThat(home.deadline("C1")).isEmpty();
    }

    @Test
    void aReasonIsGivenUpToItsLastDay(Home home) {
        home.rules().cell("reasons.csv", "POE_UNAVAILABLE", "valid_to", "2021-03-02");
        Row reject = reject("C1", "Tue 2021-03-02 23:59").with("reason_codes", "POE_UNAVAILABLE");
        Row tooLate = reject("C2", "Wed 2021-03-03 00:00").with("reason_codes", "POE_UNAVAILABLE");

        Night night = home.night(
                "Thu 2021-03-04",
                submitted("C1", "Mon 2021-03-01"),
                submitted("C2", "Mon 2021-03-01"),
                reject,
                tooLate);

        assertThat(home.state("C1")).isEqualTo("REJECTED POE_UNAVAILABLE");
        assertThat(night.rejectedRows()).containsExactly("3 reason_codes REASON_NOT_ALLOWED");
        assertThat(night.table("rejected-rows.csv").lines().get(0).get("message"))
                .isEqualTo(
                        "REJECT cannot be for \"POE_UNAVAILABLE\". Allowed: INSUFFICIENT_POE, MISSING_CUSTOMER_CONSENT, MISSING_PRODUCTS.");
    }

    @Test
    void noticeMayBeGivenALittleLater(Home home) {
        home.rules().policy("late_notice_tolerance_days", "3");

        home.night(
                "Fri 2021-03-05",
                submitted("C1", "Mon 2021-03-01"),
                submitted("C2", "Mon 2021-03-01 09:00"),
                approve("C1", "Tue 2021-03-02"),
                approve("C2", "Mon 2021-03-01"));

        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2021-03-09");
        assertThat(home.deadline("C2")).isEqualTo("CONSENT 2021-03-12");
    }

    @Test
    void whatIsHeldMayBeGivenUpSooner(Home home) {
        home.rules().policy("hold_days", "2");
        home.night("Tue 2021-03-02", approve("C1", "Mon 2021-03-01"));

        assertThat(home.night("Thu 2021-03-04").exceptions()).isEmpty();
        assertThat(home.night("Fri 2021-03-05").exceptions()).containsExactly("C1 HOLD_EXPIRED");
    }

    @Test
    void anAnswerMayReinstateForAShorterTime(Home home) {
        home.rules().policy("reinstate_within_days", "2");
        home.night(
                "Tue 2021-03-02",
                submitted("C1", "Mon 2021-03-01 09:00"),
                submitted("C2", "Mon 2021-03-01 09:00"),
                requestInfo("C1", "Mon 2021-03-01"),
                requestInfo("C2", "Mon 2021-03-01"));
        home.night("Tue 2021-03-09");

        home.night("Thu 2021-03-11", resubmit("C1", "Mon 2021-03-08"));
        Night tooLate = home.night("Fri 2021-03-12", resubmit("C2", "Mon 2021-03-08"));

        assertThat(home.state("C1")).isEqualTo("SUBMITTED");
        assertThat(tooLate.exceptions()).containsExactly("C2 RESPONSE_LATE");
    }

    @Test
    void since2023AClaimIsEditedOnlyWhilePartnerActionIsRequired(Home home) {
        home.set("profile", "cpor-2023");

        Night night = home.night(
                "Thu 2023-10-12",
                submitted("C1", "Mon 2023-10-09 09:00"),
                submitted("C2", "Mon 2023-10-09 09:00"),
                editPartner("C1", "2023-10-09T23:59:59-07:00", OTHER_PARTNER),
                editPartner("C2", "2023-10-10", OTHER_PARTNER),
                requestInfo("C2", "Tue 2023-10-10"),
                editPartner("C2", "Wed 2023-10-11", OTHER_PARTNER));

        assertThat(night.exceptions()).containsExactly("C2 EDIT_NOT_ALLOWED");
        assertThat(home.history("C2")).contains(OTHER_PARTNER);
        assertThat(home.deadline("C2"))
                .as("14 business days from the run that could tell, two days after")
                .isEqualTo("PARTNER_RESPONSE 2023-11-01");
    }

    @Test
    void columnsOfOursAreLeftToWhoeverSendsThem(Home home) {
        String row = approve("C1", "Tue 2021-03-02").line();
        home.drop("decisions-1.csv", Feed.DECISIONS.header() + ",x_batch\n" + row + ",17\n");
        Night first = home.night("Wed 2021-03-03", submitted("C1", "Mon 2021-03-01"));

        home.drop("decisions-2.csv", Feed.DECISIONS.header() + ",x_batch\n" + row + ",18\n");
        Night again = home.night("Thu 2021-03-04");

        assertThat(first.rejectedRows()).isEmpty();
        assertThat(home.state("C1")).isEqualTo("APPROVED");
        assertThat(again.count("decisions", "duplicate")).isOne();
        assertThat(again.exceptions()).isEmpty();
    }
}
