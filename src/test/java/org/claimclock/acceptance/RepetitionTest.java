package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files, rows and nights that come again, and nights that do not come. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class RepetitionTest {

    @Test
    void f53TheSameRowTwiceInAFileAppliesOnce(Home home) {
        Row approval = approve("C1", "Mon 2021-03-01");

        Night night = home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), approval, approval);

        assertThat(night.count("decisions", "read")).isEqualTo(2);
        assertThat(night.count("decisions", "applied")).isEqualTo(1);
        assertThat(night.count("decisions", "duplicate")).isEqualTo(1);
        assertThat(night.exceptions()).isEmpty();
        assertThat(home.state("C1")).isEqualTo("APPROVED");
    }

    @Test
    void f54TheSameBytesUnderAnotherNameAreSkipped(Home home) {
        String bytes = Feed.DECISIONS.file(java.util.List.of(approve("C1", "Mon 2021-03-01")));
        home.drop("decisions-a.csv", bytes).night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"));

        Night again = home.drop("decisions-b.csv", bytes).night("Wed 2021-03-03");

        assertThat(again.outcome().said() + again.text("datapackage.json")).contains("ALREADY_PROCESSED");
        assertThat(again.changedClaims()).isEmpty();
        assertThat(again.notices()).isEmpty();
        assertThat(again.exceptions()).isEmpty();
    }

    @Test
    void f56AnIdThatComesAgainWithOtherContentIsRefused(Home home) {
        home.night(
                "Tue 2021-03-02",
                submitted("C1", "Mon 2021-03-01 09:00"),
                approve("C1", "Mon 2021-03-01").id("D1"));

        Night again =
                home.night("Wed 2021-03-03", reject("C1", "Tue 2021-03-02").id("D1"));

        assertThat(again.exceptions()).containsExactly("C1 EVENT_ID_CONFLICT");
        assertThat(home.state("C1")).isEqualTo("APPROVED");
    }

    @Test
    void f57OneRunMakesUpForMissedNights(Home home) {
        home.night("Tue 2021-03-02", submitted("A", "Mon 2021-03-01 09:00"), approve("A", "Mon 2021-03-01"));
        home.night("Wed 2021-03-03", submitted("B", "Tue 2021-03-02 09:00"), requestInfo("B", "Tue 2021-03-02"));
        home.night("Thu 2021-03-04", submitted("C", "Wed 2021-03-03 09:00"), approve("C", "Wed 2021-03-03"));
        home.night("Mon 2021-03-08");

        Night late = home.night("Fri 2021-03-12");

        assertThat(late.eligibleLines()).containsExactly("ADD A TEAMS 2021-03-09", "ADD C TEAMS 2021-03-11");
        assertThat(home.state("B")).isEqualTo("REJECTED NO_PARTNER_RESPONSE");
        assertThat(home.deadline("B")).isEqualTo("DISPUTE_FILING 2021-04-11");
        assertThat(home.night("Sat 2021-03-13").eligible()).isEmpty();
    }

    @Test
    void f58ANightThatIsDoneIsNotDoneAgain(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), approve("C1", "Mon 2021-03-01"));
        home.night("Tue 2021-03-09");
        var before = home.published();

        Outcome again = home.command("run", "--as-of", "2021-03-09");

        assertThat(again.exit()).isZero();
        assertThat(again.said()).containsIgnoringCase("already");
        assertThat(home.published()).isEqualTo(before);
    }

    @Test
    void f59AnEarlierNightIsRefusedUnlessReplayed(Home home) {
        home.night("Tue 2021-03-02", submitted("C1", "Mon 2021-03-01 09:00"), approve("C1", "Mon 2021-03-01"));
        home.night("Tue 2021-03-09");
        var before = home.published();

        Outcome earlier = home.command("run", "--as-of", "2021-03-05");
        Outcome replayed = home.command("run", "--as-of", "2021-03-02", "--replay");

        assertThat(earlier.exit()).isEqualTo(2);
        assertThat(replayed.exit()).as(replayed::said).isZero();
        assertThat(home.published()).containsAllEntriesOf(before);
        assertThat(home.outbox("Fri 2021-03-05")).doesNotExist();
        assertThat(home.state("C1")).isEqualTo("APPROVED");
    }

    /** That the schedule warns of a job between 00:00 and 03:00 is shown where the schedule is; here, that it would do no harm. */
    @Test
    void f60ANightSkippedByTheClockChangeOrStartedTwiceComesToTheSame(Home home) {
        home.night("Mon 2021-03-08", submitted("C1", "Sun 2021-03-07 09:00"), approve("C1", "Sun 2021-03-07"));
        home.night("Sun 2021-03-14");
        home.night("Sun 2021-03-14");
        assertThat(home.night("Tue 2021-03-16").eligibleLines()).containsExactly("ADD C1 TEAMS 2021-03-15");

        home.night("Mon 2021-11-01", submitted("C2", "Sun 2021-10-31 09:00"), approve("C2", "Sun 2021-10-31"));
        assertThat(home.night("Sun 2021-11-07").eligible()).isEmpty();
        home.night("Sun 2021-11-07");
        assertThat(home.night("Mon 2021-11-08").eligibleLines()).containsExactly("ADD C2 TEAMS 2021-11-08");
    }

    @Test
    void f61ANightWithoutEligibleClaimsPublishesTheHeaderOnly(Home home) {
        Night empty = home.night("Tue 2021-03-02");

        assertThat(empty.text("eligible-claims.csv"))
                .isEqualTo("line_id,action,supersedes_line_id,claim_id,line_no,partner_id,customer_tenant_id,"
                        + "solution_area,activity,program,incentivized,product,subscription_id,submitted_on,approved_on,"
                        + "consent_from,consent_to,consent_outcome,eligible_on,dispute_overturned,reason_code,as_of,"
                        + "rules_version\n");
        assertThat(empty.text("datapackage.json")).containsPattern("\"rows\"\\s*:\\s*0");
    }
}
