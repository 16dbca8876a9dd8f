package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One dispute within thirty days of a rejection. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class DisputeTest {

    @Test
    void f67TheThirtiethDayIsStillInTimeAndAfterItOnlyANewClaimHelps(Home home) {
        home.night(
                "Tue 2021-03-02",
                submitted("C1", "Mon 2021-03-01 09:00"),
                submitted("C2", "Mon 2021-03-01 09:00"),
                reject("C1", "Mon 2021-03-01"),
                reject("C2", "Mon 2021-03-01"));
        assertThat(home.deadline("C1")).isEqualTo("DISPUTE_FILING 2021-03-31");

        Night filed = home.night(
                "Thu 2021-04-01", dispute("C1", "2021-03-31T23:59-07:00"), dispute("C2", "2021-04-01T00:00-07:00"));
        assertThat(home.claim("C1").get("dispute")).isEqualTo("OPEN");
        assertThat(home.claim("C2").get("dispute")).isEqualTo("NONE");
        assertThat(filed.exceptions()).containsExactly("C2 DISPUTE_WINDOW_CLOSED");

        Night anew = home.night(
                "Fri 2021-04-02",
                submitted("C3", "Thu 2021-04-01").customerOf("C2").with("previous_claim_id", "C2"));
        assertThat(anew.exceptions()).isEmpty();
        assertThat(home.state("C3")).isEqualTo("SUBMITTED");
    }

    @Test
    void f70AWindowThatEndsOnASundayIsNotProlonged(Home home) {
        home.night(
                "Sat 2021-05-01",
                submitted("C1", "Fri 2021-04-30 09:00"),
                submitted("C2", "Fri 2021-04-30 09:00"),
                reject("C1", "Fri 2021-04-30"),
                reject("C2", "Fri 2021-04-30"));
        assertThat(home.deadline("C1")).isEqualTo("DISPUTE_FILING 2021-05-30");

        Night filed =
                home.night("Mon 2021-05-31", dispute("C1", "Sun 2021-05-30"), dispute("C2", "Mon 2021-05-31 09:00"));

        assertThat(home.claim("C1").get("dispute")).isEqualTo("OPEN");
        assertThat(filed.exceptions()).containsExactly("C2 DISPUTE_WINDOW_CLOSED");
    }

    @Test
    void f70WithRollingTheWindowEndsOnTheTuesdayAfterTheHoliday(Home home) {
        home.rules().rolling("DISPUTE_FILING");
        home.night("Sat 2021-05-01", submitted("C1", "Fri 2021-04-30 09:00"), reject("C1", "Fri 2021-04-30"));
        assertThat(home.deadline("C1")).isEqualTo("DISPUTE_FILING 2021-06-01");

        home.night("Wed 2021-06-02", dispute("C1", "Tue 2021-06-01"));

        assertThat(home.claim("C1").get("dispute")).isEqualTo("OPEN");
    }

    @Test
    void f72ADisputeThatIsWonOpensANewConsentWindow(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), reject("C1", "Mon 2021-03-01"));
        home.night("Wed 2021-03-31", dispute("C1", "Tue 2021-03-30"));
        assertThat(home.deadline("C1")).isEqualTo("DISPUTE_RESULT 2021-04-06");
        assertThat(home.night("Tue 2021-04-06").escalations()).isEmpty();
        assertThat(home.night("Wed 2021-04-07").escalations()).containsExactly("C1 DISPUTE_RESULT 2021-04-06 1");

        home.night("Thu 2021-04-08", decision("C1", "DISPUTE_APPROVE", "Wed 2021-04-07"));
        assertThat(home.state("C1")).isEqualTo("APPROVED");
        assertThat(home.claim("C1").get("dispute")).isEqualTo("OVERTURNED");
        assertThat(home.deadline("C1")).isEqualTo("CONSENT 2021-04-14");

        assertThat(home.night("Wed 2021-04-14").eligible()).isEmpty();
        Night sent = home.night("Thu 2021-04-15");
        assertThat(sent.eligibleLines()).containsExactly("ADD C1 TEAMS 2021-04-15");
        assertThat(sent.eligible().get(0).get("dispute_overturned")).isEqualTo("Y");
    }

    @Test
    void f74ADisputeWithoutGroundsDoesNotUseUpTheOnlyOne(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), reject("C1", "Mon 2021-03-01"));

        Night bare = home.night("Sat 2021-03-06", incompleteDispute("C1", "Fri 2021-03-05"));
        assertThat(bare.exceptions()).containsExactly("C1 DISPUTE_INCOMPLETE");
        assertThat(home.claim("C1").get("dispute")).isEqualTo("NONE");

        Night complete = home.night("Sun 2021-03-07", dispute("C1", "Sat 2021-03-06"));
        assertThat(complete.exceptions()).isEmpty();
        assertThat(home.claim("C1").get("dispute")).isEqualTo("OPEN");
    }

    @Test
    void f75ARejectionThatCameLateOpensTheWindowWhenThePartnerCanBeTold(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"));

        Night late = home.night("Sat 2021-03-20", reject("C1", "Mon 2021-03-01"));

        assertThat(home.deadline("C1")).isEqualTo("DISPUTE_FILING 2021-04-19");
        assertThat(late.notices()).containsExactly("N2 C1 PARTNER 2021-04-19");
    }
}
