package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Seven calendar days in which the customer may opt out, in days of the program zone. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class ConsentTest {

    @Test
    void f14SilenceForSevenDaysSendsTheClaim(Home home) {
        Night approved =
                home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), approve("C1", "Mon 2021-03-01"));
        assertThat(approved.notices()).containsExactly("N1 C1 CUSTOMER 2021-03-08");
        assertThat(home.claim("C1").get("consent")).isEqualTo("OPEN");
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2021-03-08");

        assertThat(home.night("Mon 2021-03-08").eligible()).isEmpty();

        Night sent = home.night("Tue 2021-03-09");
        assertThat(sent.eligibleLines()).containsExactly("ADD C1 TEAMS 2021-03-09");
        assertThat(sent.eligible().get(0).get("consent_to")).isEqualTo("2021-03-08");
        assertThat(sent.eligible().get(0).get("consent_outcome")).isEqualTo("NOT_DENIED");
        assertThat(home.state("C1")).isEqualTo("APPROVED");
        assertThat(home.claim("C1").get("consent")).isEqualTo("LAPSED");
        assertThat(home.claim("C1").get("assessment")).isEqualTo("SENT");
    }

    @Test
    void f16ADenialAfterTheWindowChangesNothing(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), approve("C1", "Mon 2021-03-01"));
        assertThat(home.night("Tue 2021-03-09").eligibleLines()).containsExactly("ADD C1 TEAMS 2021-03-09");

        Night late = home.night("Wed 2021-03-10", deny("C1", "2021-03-09T00:05-08:00"));

        assertThat(late.exceptions()).containsExactly("C1 LATE_DECLINE");
        assertThat(late.eligible()).isEmpty();
        assertThat(home.state("C1")).isEqualTo("APPROVED");
    }

    @Test
    void f16ByAnotherPolicyALateDenialTakesTheLineBack(Home home) {
        home.rules().policy("late_decline", "REJECT_AND_RETRACT");
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), approve("C1", "Mon 2021-03-01"));
        home.night("Tue 2021-03-09");

        Night late = home.night("Wed 2021-03-10", deny("C1", "2021-03-09T00:05-08:00"));

        assertThat(late.eligibleLines()).containsExactly("RETRACT C1 TEAMS 2021-03-09");
        assertThat(home.state("C1")).isEqualTo("REJECTED CUSTOMER_DECLINE");
    }

    @Test
    void f17AnAcceptanceShortensNothing(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), approve("C1", "Mon 2021-03-01"));
        assertThat(home.night("Thu 2021-03-04", accept("C1", "Wed 2021-03-03")).eligible())
                .isEmpty();
        assertThat(home.night("Mon 2021-03-08").eligible()).isEmpty();

        Night sent = home.night("Tue 2021-03-09");

        assertThat(sent.eligibleLines()).containsExactly("ADD C1 TEAMS 2021-03-09");
        assertThat(sent.eligible().get(0).get("consent_outcome")).isEqualTo("ACCEPTED");
    }

    @Test
    void f18ADenialInsideTheWindowWinsOverAnEarlierAcceptance(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), approve("C1", "Mon 2021-03-01"));
        home.night("Thu 2021-03-04", accept("C1", "Wed 2021-03-03"));

        Night denied = home.night("Sun 2021-03-07", deny("C1", "Sat 2021-03-06"));

        assertThat(home.state("C1")).isEqualTo("REJECTED CUSTOMER_DECLINE");
        assertThat(home.claim("C1").get("consent")).isEqualTo("DENIED");
        assertThat(denied.notices()).containsExactly("N2 C1 PARTNER 2021-04-05");
        assertThat(home.night("Tue 2021-03-09").eligible()).isEmpty();
    }

    @Test
    void f20AWindowThatEndsOnAHolidayIsNotProlonged(Home home) {
        home.night("Sat 2020-12-19", submitted("C1", "Fri 2020-12-18 09:00"), approve("C1", "Fri 2020-12-18"));
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2020-12-25");
        assertThat(home.night("Fri 2020-12-25").eligible()).isEmpty();

        assertThat(home.night("Sat 2020-12-26").eligibleLines()).containsExactly("ADD C1 TEAMS 2020-12-26");
    }

    @Test
    void f20WithRollingTheWindowEndsOnTheNextBusinessDay(Home home) {
        home.rules().rolling("CONSENT");

        home.night("Sat 2020-12-19", submitted("C1", "Fri 2020-12-18 09:00"), approve("C1", "Fri 2020-12-18"));
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2020-12-28");
        assertThat(home.night("Mon 2020-12-28").eligible()).isEmpty();

        assertThat(home.night("Tue 2020-12-29").eligibleLines()).containsExactly("ADD C1 TEAMS 2020-12-29");
    }

    @Test
    void f21AWindowOverNewYearKeepsTheDateOfTheApproval(Home home) {
        home.night("Wed 2021-12-29", submitted("C1", "Tue 2021-12-28 09:00"), approve("C1", "Tue 2021-12-28"));
        assertThat(home.night("Tue 2022-01-04").eligible()).isEmpty();

        Night sent = home.night("Wed 2022-01-05");

        assertThat(sent.eligibleLines()).containsExactly("ADD C1 TEAMS 2022-01-05");
        assertThat(sent.eligible().get(0).get("approved_on")).isEqualTo("2021-12-28");
    }

    @Test
    void f23AWindowOverTheEndOfFebruaryHasSevenDays(Home home) {
        home.night("Fri 2023-02-24", submitted("C1", "Thu 2023-02-23 09:00"), approve("C1", "Thu 2023-02-23"));
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2023-03-02");
        assertThat(home.night("Thu 2023-03-02").eligible()).isEmpty();

        assertThat(home.night("Fri 2023-03-03").eligibleLines()).containsExactly("ADD C1 TEAMS 2023-03-03");
    }

    @Test
    void f25TheDayOfTwentyThreeHoursIsADayLikeAnyOther(Home home) {
        home.night(
                "Mon 2021-03-08",
                submitted("C1", "Sun 2021-03-07 09:00"),
                submitted("C2", "Sun 2021-03-07 09:00"),
                approve("C1", "2021-03-07T23:30-08:00"),
                approve("C2", "2021-03-07T23:30-08:00"));
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2021-03-14");

        Night ended = home.night(
                "Mon 2021-03-15", deny("C1", "2021-03-14T23:59-07:00"), deny("C2", "2021-03-15T00:10-07:00"));

        assertThat(home.state("C1")).isEqualTo("REJECTED CUSTOMER_DECLINE");
        assertThat(home.state("C2")).isEqualTo("APPROVED");
        assertThat(ended.exceptions()).containsExactly("C2 LATE_DECLINE");
        assertThat(ended.eligibleLines()).containsExactly("ADD C2 TEAMS 2021-03-15");
    }

    @Test
    void f27ADenialBeforeTheApprovalWaitsForIt(Home home) {
        Night early = home.night(
                "Sat 2021-02-27",
                submitted("C1", "Thu 2021-02-25"),
                startReview("C1", "Fri 2021-02-26 09:00"),
                deny("C1", "Fri 2021-02-26"));
        assertThat(early.exceptions()).containsExactly("C1 EARLY_DECLINE");
        assertThat(home.state("C1")).isEqualTo("UNDER_REVIEW");

        home.night("Tue 2021-03-02", approve("C1", "Mon 2021-03-01"));

        assertThat(home.state("C1")).isEqualTo("REJECTED CUSTOMER_DECLINE");
        assertThat(home.claim("C1").get("since")).isEqualTo("2021-03-01");
        assertThat(home.deadline("C1")).isEqualTo("DISPUTE_FILING 2021-03-31");
        assertThat(home.history("C1")).contains("APPROVED", "REJECTED");
    }

    @Test
    void f29AnApprovalThatCameLateOpensTheWindowWhenTheCustomerCanBeTold(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"));

        assertThat(home.night("Mon 2021-03-15", approve("C1", "Mon 2021-03-01")).eligible())
                .isEmpty();
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2021-03-22");
        assertThat(home.night("Mon 2021-03-22").eligible()).isEmpty();

        assertThat(home.night("Tue 2021-03-23").eligibleLines()).containsExactly("ADD C1 TEAMS 2021-03-23");
    }
}
