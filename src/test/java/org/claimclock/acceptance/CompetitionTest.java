package org.claimclock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import java.util.List;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who of several claims for one line goes first. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class CompetitionTest {
    private static final String THIRD_PARTNER = "5555555";

    @Test
    void whoHasWaitedGoesBeforeAClaimWhoseWindowHasOnlyJustPassed(Home home) {
        sentAndWaiting(home);
        home.night("Tue 2021-03-09", late("C", "Mon 2021-03-01"), approve("C", "Mon 2021-03-08"));
        Night waits = home.night("Wed 2021-03-10");
        Night freed = home.night("Mon 2021-03-15", withdraw("A", "Mon 2021-03-15 09:00"));

        Night next = home.night("Tue 2021-03-16");

        assertThat(waits.exceptions()).containsExactly("B COMPETING_CLAIM");
        assertThat(freed.eligibleLines()).containsExactly("RETRACT A TEAMS 2021-03-09");
        assertThat(next.eligibleLines()).containsExactly("ADD B TEAMS 2021-03-10");
        assertThat(next.exceptions()).containsExactly("C COMPETING_CLAIM");
    }

    @Test
    void whoHasWaitedGoesFirstAlsoWhereNightsWereMissed(Home home) {
        sentAndWaiting(home);
        home.night("Tue 2021-03-09", late("C", "Mon 2021-03-01"), approve("C", "Mon 2021-03-08"));
        home.night("Wed 2021-03-10");
        home.night("Sun 2021-03-14", withdraw("A", "Sun 2021-03-14 09:00"));

        Night later = home.night("Fri 2021-03-19");

        assertThat(later.eligibleLines()).containsExactly("ADD B TEAMS 2021-03-10");
        assertThat(later.exceptions()).containsExactly("C COMPETING_CLAIM");
    }

    @Test
    void ofTwoSubmittedOnOneDayTheEarlierGoesFirst(Home home) {
        home.night(
                "Tue 2021-03-02",
                submitted("Z", "Mon 2021-03-01 09:00").customerOf("A"),
                submitted("B", "Mon 2021-03-01 10:00").customerOf("A").partner(OTHER_PARTNER));
        home.night("Wed 2021-03-03", approve("Z", "Tue 2021-03-02 16:00"), approve("B", "Tue 2021-03-02 09:00"));

        Night sent = home.night("Wed 2021-03-10");

        assertThat(sent.eligibleLines()).containsExactly("ADD Z TEAMS 2021-03-10");
        assertThat(sent.exceptions()).containsExactly("B COMPETING_CLAIM");
    }

    @Test
    void ofTwoCreatedAtOneInstantTheOneThatCameInAnEarlierNightHasTheLine(Home home) {
        home.night("Tue 2021-03-02", submitted("Z", "Mon 2021-03-01 09:00"));

        Night second = home.night(
                "Wed 2021-03-03", submitted("A", "Mon 2021-03-01 09:00").customerOf("Z"));

        assertThat(second.exceptions()).containsExactly("A DUPLICATE_CLAIM");
    }

    @Test
    void whoWaitsForALineThatALateEditFreesIsSentByTheNextRun(Home home) {
        home.night(
                "Wed 2021-03-03",
                submitted("A", "Fri 2021-02-26"),
                requestInfo("A", "Mon 2021-03-01"),
                resubmit("A", "Tue 2021-03-02 12:00"),
                approve("A", "Tue 2021-03-02"),
                submitted("B", "Mon 2021-03-01 10:00").customerOf("A").partner(OTHER_PARTNER));
        home.night("Thu 2021-03-04", approve("B", "Wed 2021-03-03"));
        Night held = home.night("Thu 2021-03-11");

        Night freed = home.night("Sat 2021-03-13", editProducts("A", "Tue 2021-03-02 09:00", "EXCHANGE"));
        Night next = home.night("Sun 2021-03-14");

        assertThat(held.exceptions()).containsExactly("B COMPETING_CLAIM");
        assertThat(freed.eligibleLines()).containsExactly("ADD A EXCHANGE 2021-03-10", "RETRACT A TEAMS 2021-03-10");
        assertThat(next.eligibleLines()).containsExactly("ADD B TEAMS 2021-03-11");
    }

    @Test
    void aClaimThatWasSentAndWithdrawnWhileNoNightWasRunStandsInNobodysWayAfterwards(Home home) {
        approvedAndSubmitted(home);
        home.night("Mon 2021-03-08", approve("B", "Sun 2021-03-07"));

        Night later = home.night("Fri 2021-03-19", withdraw("A", "Fri 2021-03-12"));

        assertThat(later.eligibleLines()).containsExactly("ADD B TEAMS 2021-03-15");
        assertThat(later.exceptions()).isEmpty();
    }

    @Test
    void whoWaitedForALineThatNeverWentOutIsSentAsSoonAsItIsFree(Home home) {
        approvedAndSubmitted(home);
        home.night("Thu 2021-03-04", approve("B", "Wed 2021-03-03"));

        Night later = home.night("Fri 2021-03-19", withdraw("A", "Fri 2021-03-12"));

        assertThat(later.exceptions()).containsExactly("B COMPETING_CLAIM");
        assertThat(later.eligibleLines()).containsExactly("ADD B TEAMS 2021-03-11");
    }

    @Test
    void aLineThatWentOutStaysWhereItIsWhenAnEarlierWindowComesToLight(Home home) {
        home.drop(
                "claims.csv",
                Feed.CLAIMS.file(List.of(
                        submitted("A", "Mon 2021-03-01 09:00"),
                        submitted("B", "Mon 2021-03-01 10:00").customerOf("A").partner(OTHER_PARTNER))));
        Night first = backfilled(home, "Fri 2021-03-12", approve("B", "Wed 2021-03-03"));

        Night second = backfilled(home, "Sat 2021-03-20", approve("A", "Mon 2021-03-01"));

        assertThat(first.eligibleLines()).containsExactly("ADD B TEAMS 2021-03-11");
        assertThat(second.eligibleLines()).isEmpty();
        assertThat(second.exceptions()).containsExactly("A COMPETING_CLAIM");
    }

    private static Night backfilled(Home home, String asOf, Row decision) {
        home.drop("decisions-" + When.iso(asOf) + ".csv", Feed.DECISIONS.file(List.of(decision)));
        return new Night(home.command("run", "--as-of", When.iso(asOf), "--backfill"), home.outbox(asOf));
    }

    /** A would have the line from 2021-03-09 on. */
    private static void approvedAndSubmitted(Home home) {
        home.night(
                "Tue 2021-03-02",
                submitted("A", "Mon 2021-03-01 09:00"),
                approve("A", "Mon 2021-03-01 16:00"),
                submitted("B", "Mon 2021-03-01 10:00").customerOf("A").partner(OTHER_PARTNER));
    }

    /** A has the line from the night of 2021-03-09 on, B waits for it from the night after. */
    private static void sentAndWaiting(Home home) {
        approvedAndSubmitted(home);
        home.night("Wed 2021-03-03", approve("B", "Tue 2021-03-02"));
    }

    private static Row late(String claimId, String submittedAt) {
        return submitted(claimId, submittedAt).customerOf("A").partner(THIRD_PARTNER);
    }
}
