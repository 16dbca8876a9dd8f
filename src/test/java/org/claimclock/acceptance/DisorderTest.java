package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What comes late, twice, out of order or in contradiction. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class DisorderTest {

    @Test
    void f35ADecisionFromTheFutureWaitsForItsDay(Home home) {
        Night held =
                home.night("Tue 2021-03-09", submitted("C1", "Mon 2021-03-08 09:00"), approve("C1", "Sat 2021-03-20"));
        assertThat(held.exceptions()).containsExactly("C1 FUTURE_EVENT");

        home.night("Fri 2021-03-19");
        assertThat(home.state("C1")).isEqualTo("SUBMITTED");

        home.night("Sat 2021-03-20");
        assertThat(home.state("C1")).isEqualTo("APPROVED");
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2021-03-27");
    }

    @Test
    void f42AnAnswerAfterTheLastDayIsRefused(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), requestInfo("C1", "Mon 2021-03-01"));
        home.night("Tue 2021-03-09");
        assertThat(home.state("C1")).isEqualTo("REJECTED NO_PARTNER_RESPONSE");

        Night late = home.night("Wed 2021-03-10", resubmit("C1", "2021-03-09T08:00-08:00"));

        assertThat(late.exceptions()).containsExactly("C1 RESPONSE_LATE");
        assertThat(home.deadline("C1")).isEqualTo("DISPUTE_FILING 2021-04-08");
    }

    @Test
    void f44ATimelyAnswerWhoseFileCameLateReinstatesTheClaim(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), requestInfo("C1", "Mon 2021-03-01"));
        home.night("Tue 2021-03-09");
        assertThat(home.state("C1")).isEqualTo("REJECTED NO_PARTNER_RESPONSE");

        Night reinstated = home.night("Thu 2021-03-11", resubmit("C1", "2021-03-08T17:00-08:00"));

        assertThat(reinstated.exceptions()).isEmpty();
        assertThat(home.state("C1")).isEqualTo("SUBMITTED");
        assertThat(home.deadline("C1")).isEqualTo("START_REVIEW 2021-03-18");
        assertThat(home.history("C1")).contains("NO_PARTNER_RESPONSE", "REINSTATED");
    }

    @Test
    void f44ThirtyDaysAfterTheRejectionIsStillInTimeAndThirtyOneIsNot(Home home) {
        home.night(
                "Tue 2021-03-02",
                submitted("C1", "Mon 2021-03-01 09:00"),
                submitted("C2", "Mon 2021-03-01 09:00"),
                requestInfo("C1", "Mon 2021-03-01"),
                requestInfo("C2", "Mon 2021-03-01"));
        home.night("Tue 2021-03-09");

        home.night("Thu 2021-04-08", resubmit("C1", "Mon 2021-03-08"));
        Night tooLate = home.night("Fri 2021-04-09", resubmit("C2", "Mon 2021-03-08"));

        assertThat(home.state("C1")).isEqualTo("SUBMITTED");
        assertThat(home.state("C2")).isEqualTo("REJECTED NO_PARTNER_RESPONSE");
        assertThat(tooLate.exceptions()).containsExactly("C2 RESPONSE_LATE");
    }

    @Test
    void f46DecisionsWaitForTheirClaimAndThenCountFromTheNightItCame(Home home) {
        Night held = home.night(
                "Tue 2021-03-02", requestInfo("C-900", "Mon 2021-03-01"), approve("C-901", "Mon 2021-03-01"));
        assertThat(held.exceptions()).containsExactlyInAnyOrder("C-900 PENDING_REFERENCE", "C-901 PENDING_REFERENCE");

        home.night(
                "Wed 2021-03-03",
                submitted("C-900", "Mon 2021-03-01 09:00"),
                submitted("C-901", "Mon 2021-03-01 09:00"));

        assertThat(home.deadline("C-900")).isEqualTo("PARTNER_RESPONSE 2021-03-10");
        assertThat(home.deadline("C-901")).isEqualTo("CONSENT 2021-03-10");
        Night sent = home.night("Thu 2021-03-11");
        assertThat(sent.eligibleLines()).containsExactly("ADD C-901 TEAMS 2021-03-11");
        assertThat(sent.eligible().get(0).get("approved_on")).isEqualTo("2021-03-01");
    }

    @Test
    void f48AnOlderDecisionThatCameAfterANewerOneIsStale(Home home) {
        home.night("Fri 2021-03-05", submitted("C1", "Mon 2021-03-01"), approve("C1", "Thu 2021-03-04"));

        Night stale = home.night("Sun 2021-03-07", requestInfo("C1", "Wed 2021-03-03"));

        assertThat(stale.exceptions()).containsExactly("C1 STALE_EVENT");
        assertThat(home.state("C1")).isEqualTo("APPROVED");
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2021-03-11");
        assertThat(home.night("Fri 2021-03-12").eligibleLines()).containsExactly("ADD C1 TEAMS 2021-03-12");
    }

    @Test
    void f49ThreeEventsOfOneDayHappenInTheirOrder(Home home) {
        Night day = home.night(
                "Fri 2021-03-05",
                submitted("C1", "Mon 2021-03-01"),
                approve("C1", "Thu 2021-03-04 16:00"),
                resubmit("C1", "Thu 2021-03-04 11:00"),
                requestInfo("C1", "Thu 2021-03-04 09:00"));

        assertThat(home.state("C1")).isEqualTo("APPROVED");
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2021-03-11");
        assertThat(day.notices()).containsExactly("N1 C1 CUSTOMER 2021-03-11");
        assertThat(home.history("C1")).containsSubsequence("REQUEST_INFO", "RESUBMIT", "APPROVE");
    }

    @Test
    void f50TwoContradictingDecisionsOfOneInstantApplyNeither(Home home) {
        Night tie = home.night(
                "Fri 2021-03-05",
                submitted("C1", "Mon 2021-03-01"),
                startReview("C1", "Wed 2021-03-03"),
                approve("C1", "2021-03-04T16:00:00-08:00"),
                reject("C1", "2021-03-04T16:00:00-08:00"));

        assertThat(tie.exceptions()).isNotEmpty().containsOnly("C1 CONFLICTING_DECISIONS");
        assertThat(home.state("C1")).isEqualTo("UNDER_REVIEW");
        assertThat(home.night("Wed 2021-03-10").escalations()).isEmpty();
        assertThat(home.night("Thu 2021-03-11").escalations()).containsExactly("C1 DECIDE 2021-03-10 1");
    }

    @Test
    void f50SeqTellsWhichOfTwoDecisionsOfOneInstantCameLast(Home home) {
        Night ordered = home.night(
                "Fri 2021-03-05",
                submitted("C1", "Mon 2021-03-01"),
                requestInfo("C1", "2021-03-04T16:00:00-08:00").seq(2),
                startReview("C1", "2021-03-04T16:00:00-08:00").seq(1));

        assertThat(ordered.exceptions()).isEmpty();
        assertThat(home.state("C1")).isEqualTo("PARTNER_ACTION_REQUIRED");
    }

    @Test
    void f52ACorrectionTakesThePlaceOfTheDecisionAndOpensItsClockOnItsOwnDay(Home home) {
        home.night(
                "Fri 2021-03-05",
                submitted("C1", "Mon 2021-03-01"),
                reject("C1", "Thu 2021-03-04").id("D-77"));
        assertThat(home.state("C1")).isEqualTo("REJECTED INSUFFICIENT_POE");

        Night corrected = home.night(
                "Tue 2021-03-09", correct(approve("C1", "Mon 2021-03-08").id("D-77b"), "D-77", "Mon 2021-03-08"));
        assertThat(home.state("C1")).isEqualTo("APPROVED");
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2021-03-15");
        assertThat(corrected.notices()).containsExactly("N1 C1 CUSTOMER 2021-03-15");

        assertThat(home.night("Mon 2021-03-15").eligible()).isEmpty();
        Night sent = home.night("Tue 2021-03-16");
        assertThat(sent.eligibleLines()).containsExactly("ADD C1 TEAMS 2021-03-16");
        assertThat(sent.eligible().get(0).get("approved_on")).isEqualTo("2021-03-04");
    }

    @Test
    void aVoidedDecisionWasNeverTaken(Home home) {
        home.night(
                "Fri 2021-03-05",
                submitted("C1", "Mon 2021-03-01"),
                startReview("C1", "Tue 2021-03-02"),
                reject("C1", "Thu 2021-03-04").id("D-77"));

        home.night("Tue 2021-03-09", voided(reject("C1", "Thu 2021-03-04").id("D-77v"), "D-77", "Mon 2021-03-08"));

        assertThat(home.state("C1")).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void whatIsGivenUpIsNotToldToWaitForSomethingElse(Home home) {
        home.night("Tue 2021-03-02", approve("C1", "Mon 2021-03-01"));

        Night givenUp = home.night("Fri 2021-04-02", draft("C1", "Mon 2021-03-01 09:00"));

        assertThat(givenUp.exceptions()).containsExactly("C1 HOLD_EXPIRED");
        assertThat(home.history("C1")).contains("HOLD_EXPIRED").doesNotContain("PENDING_PREDECESSOR");
    }
}
