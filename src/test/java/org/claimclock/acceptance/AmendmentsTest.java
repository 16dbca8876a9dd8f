package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Decisions that are corrected or voided, where the rows come late, in a tie, or name what does not count. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class AmendmentsTest {
    private static final String SUBMITTED = "Mon 2021-03-01 09:00";
    private static final String DECIDED = "Tue 2021-03-02 16:00";

    @Test
    void aCorrectionStandsWhereTheDecisionStoodInATie(Home home) {
        home.night(
                "Wed 2021-03-03",
                submitted("C1", SUBMITTED),
                reject("C1", DECIDED).id("D-2"));
        home.night("Thu 2021-03-04", reject("C1", DECIDED).id("D-1"));

        Row proof = reject("C1", DECIDED).id("D-3").with("reason_codes", "POE_UNAVAILABLE");
        Night corrected = home.night("Fri 2021-03-05", correct(proof, "D-2", "Thu 2021-03-04"));

        assertThat(home.state("C1")).isEqualTo("REJECTED POE_UNAVAILABLE");
        assertThat(corrected.exceptions()).containsExactly("C1 INVALID_STATE");
        assertThat(corrected.notices()).containsExactly("N2 C1 PARTNER 2021-04-03");
    }

    @Test
    void theEqualDecisionTakesOverAtItsOwnDateWhenTheOtherIsVoided(Home home) {
        home.night(
                "Wed 2021-03-03",
                submitted("C1", SUBMITTED),
                reject("C1", DECIDED).id("D-1"),
                reject("C1", DECIDED).id("D-2"));

        Night voided = home.night("Mon 2021-03-08", voided(reject("C1", DECIDED).id("D-3"), "D-1", "Sun 2021-03-07"));

        assertThat(voided.exceptions()).isEmpty();
        assertThat(home.deadline("C1")).isEqualTo("DISPUTE_FILING 2021-04-01");
    }

    @Test
    void whatACorrectionNamesMayComeTooLateAndThenNoneOfThemCounts(Home home) {
        home.night(
                "Thu 2021-03-04",
                submitted("C1", SUBMITTED),
                requestInfo("C1", "Wed 2021-03-03"),
                correct(approve("C1", DECIDED).id("D-2"), "D-1", "Wed 2021-03-03"),
                correct(reject("C1", DECIDED).id("D-3"), "D-2", "Wed 2021-03-03 17:00"));

        Night late = home.night("Fri 2021-03-05", startReview("C1", DECIDED).id("D-1"));

        assertThat(late.exceptions()).containsExactly("C1 STALE_EVENT", "C1 STALE_EVENT", "C1 STALE_EVENT");
        assertThat(late.count("decisions", "refused")).isOne();
        assertThat(home.state("C1")).isEqualTo("PARTNER_ACTION_REQUIRED");
    }

    @Test
    void aDecisionIsStaleThoughOnlyACorrectionOfACorrectionOfALaterOneWasEverApplied(Home home) {
        home.night(
                "Wed 2021-03-03",
                submitted("C1", SUBMITTED),
                reject("C1", DECIDED).id("D-1"),
                voided(reject("C1", DECIDED).id("D-2"), "D-1", "Tue 2021-03-02 17:00"));
        home.night("Thu 2021-03-04", correct(reject("C1", DECIDED).id("D-3"), "D-2", "Wed 2021-03-03"));

        Night late = home.night("Fri 2021-03-05", startReview("C1", "Tue 2021-03-02 10:00"));

        assertThat(late.exceptions()).containsExactly("C1 STALE_EVENT");
        assertThat(late.count("decisions", "refused")).isOne();
        assertThat(home.state("C1")).isEqualTo("REJECTED INSUFFICIENT_POE");
    }

    @Test
    void aStaleDecisionMayBeVoided(Home home) {
        home.night("Thu 2021-03-04", submitted("C1", SUBMITTED), requestInfo("C1", "Wed 2021-03-03"));

        Night stale = home.night(
                "Fri 2021-03-05",
                approve("C1", DECIDED).id("D-1"),
                voided(approve("C1", DECIDED).id("D-2"), "D-1", "Thu 2021-03-04"));

        assertThat(stale.exceptions()).containsExactly("C1 STALE_EVENT");
        assertThat(stale.count("decisions", "applied")).isOne();
        assertThat(stale.count("decisions", "refused")).isOne();
    }

    @Test
    void aDecisionOlderThanItsClaimIsNotStaleAndMayBeVoided(Home home) {
        home.night(
                "Thu 2021-03-04",
                submitted("C1", SUBMITTED),
                requestInfo("C1", "Wed 2021-03-03"),
                voided(approve("C1", "Sun 2021-02-28").id("D-2"), "D-1", "Wed 2021-03-03"));

        Night voided = home.night(
                "Fri 2021-03-05",
                approve("C1", "Sun 2021-02-28").id("D-1"),
                approve("C1", "Sat 2021-02-27").id("D-3"));

        assertThat(voided.exceptions()).containsExactly("C1 PENDING_REFERENCE");
        assertThat(voided.table("exceptions.csv").lines().get(0).get("event_id"))
                .isEqualTo("D-3");
        assertThat(home.night("Sun 2021-04-04").exceptions()).isEmpty();
        assertThat(home.night("Mon 2021-04-05").exceptions()).containsExactly("C1 HOLD_EXPIRED");
    }

    @Test
    void aDecisionThatWasGivenUpCanStillBeCorrected(Home home) {
        home.night("Tue 2021-03-02", approve("C1", "Mon 2021-03-01 16:00").id("D-1"));
        Night givenUp = home.night("Fri 2021-04-02");
        home.night("Sat 2021-04-03", submitted("C1", SUBMITTED));

        Night corrected = home.night(
                "Sun 2021-04-04", correct(approve("C1", "Mon 2021-03-01").id("D-2"), "D-1", "Sat 2021-04-03"));

        assertThat(givenUp.exceptions()).containsExactly("C1 HOLD_EXPIRED");
        assertThat(corrected.exceptions()).isEmpty();
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2021-04-10");
    }

    @Test
    void anAmendmentOfAClaimRefusedAsADuplicateWaitsWhateverItNames(Home home) {
        home.night(
                "Wed 2021-03-03",
                submitted("C1", SUBMITTED),
                approve("C1", DECIDED).id("D-1"));

        Night twice = home.night(
                "Thu 2021-03-04",
                submitted("C2", "Wed 2021-03-03 09:00").customerOf("C1"),
                correct(approve("C2", DECIDED).id("D-2"), "D-1", "Wed 2021-03-03"));

        assertThat(twice.exceptions()).containsExactlyInAnyOrder("C2 DUPLICATE_CLAIM", "C2 PENDING_REFERENCE");
    }

    @Test
    void aDenialThatTheSameNightsApprovalMetWasNotHeld(Home home) {
        home.night(
                "Wed 2021-03-03",
                submitted("C1", SUBMITTED),
                deny("C1", "Mon 2021-03-01 12:00"),
                approve("C1", DECIDED).id("D-1"));
        home.night(
                "Fri 2021-03-12",
                correct(requestInfo("C1", DECIDED).id("D-2"), "D-1", "Thu 2021-03-11"),
                resubmit("C1", "Fri 2021-03-12 00:01"));

        assertThat(home.night("Sat 2021-04-10").exceptions()).isEmpty();
        assertThat(home.night("Mon 2021-04-12").exceptions()).containsExactly("C1 HOLD_EXPIRED");
    }
}
