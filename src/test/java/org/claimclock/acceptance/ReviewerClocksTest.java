package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The reviewers' clocks only escalate, each breach once; they stand still while the partner must act. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class ReviewerClocksTest {

    @Test
    void f62AReviewThatNobodyStartsIsEscalatedOnce(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01"));
        assertThat(home.night("Mon 2021-03-08").escalations()).isEmpty();

        assertThat(home.night("Tue 2021-03-09").escalations()).containsExactly("C1 START_REVIEW 2021-03-08 1");
        assertThat(home.state("C1")).isEqualTo("SUBMITTED");

        assertThat(home.night("Wed 2021-03-10").escalations()).isEmpty();
    }

    @Test
    void f64AnApprovalWithoutAStartedReviewInfersTheStart(Home home) {
        home.night("Fri 2021-03-05", submitted("C1", "Mon 2021-03-01"), approve("C1", "Thu 2021-03-04"));

        assertThat(home.state("C1")).isEqualTo("APPROVED");
        assertThat(home.history("C1")).containsIgnoringCase("inferred");
    }

    @Test
    void f65TheOverallClockCountsTheReviewersDaysOnly(Home home) {
        home.night(
                "Sat 2021-03-06",
                submitted("C1", "Mon 2021-03-01"),
                submitted("C2", "Mon 2021-03-01"),
                startReview("C1", "Wed 2021-03-03"),
                startReview("C2", "Wed 2021-03-03"),
                requestInfo("C1", "Fri 2021-03-05"),
                requestInfo("C2", "Fri 2021-03-05"));
        home.night(
                "Sat 2021-03-13",
                resubmit("C1", "Thu 2021-03-11"),
                resubmit("C2", "Thu 2021-03-11"),
                startReview("C1", "Fri 2021-03-12"),
                startReview("C2", "Fri 2021-03-12"));

        assertThat(home.night("Fri 2021-03-19", approve("C1", "Thu 2021-03-18")).escalations())
                .isEmpty();
        assertThat(home.night("Sat 2021-03-20").escalations())
                .containsExactlyInAnyOrder("C2 DECIDE 2021-03-19 1", "C2 OVERALL 2021-03-19 1");
    }
}
