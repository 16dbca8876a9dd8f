package org.claimclock.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.ReviewerDecided.Amendment;
import org.claimclock.register.Books;
import org.claimclock.register.FeedTally;
import org.claimclock.register.Happened;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.RegisterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ProgressTest {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final LocalDate TUE_2021_03_02 = LocalDate.of(2021, 3, 2);
    private static final LocalDate WED_2021_03_03 = LocalDate.of(2021, 3, 3);
    private static final LocalDate THU_2021_03_11 = LocalDate.of(2021, 3, 11);
    private static final LocalDate FRI_2021_03_12 = LocalDate.of(2021, 3, 12);

    private final Nightfall book = new Nightfall(Books.fresh(), new Settings(2, 3, false));

    @AfterEach
    void close() {
        book.register().close();
    }

    @Test
    void aClaimIsSentTheNightAfterItsConsentWindowThoughNothingHappenedToIt() {
        Happened monday = Happened.toldOn(MON_2021_03_01);
        book.night(MON_2021_03_01, List.of(monday.submitted("C-1", "t-1", MON_2021_03_01)));
        book.night(
                WED_2021_03_03,
                List.of(Happened.toldOn(WED_2021_03_03).decided("D-1", "C-1", Decision.APPROVE, WED_2021_03_03)));

        ProgressReport lastDay = book.night(LocalDate.of(2021, 3, 10), List.of());
        ProgressReport dayAfter = book.night(THU_2021_03_11, List.of());

        assertThat(lastDay.planned()).isZero();
        assertThat(dayAfter.lines()).isEqualTo(1);
        assertThat(dayAfter.fromTheStart()).isZero();
        assertThat(book.told(THU_2021_03_11).get(1)).contains("APPROVED", "LAPSED", "SENT");
        assertThat(book.tally(WED_2021_03_03, Feed.DECISIONS)).isEqualTo(new FeedTally(1, 1, 0, 0, 0, 0));
    }

    @Test
    void aDenialWhoseFileCameLateTakesTheLineBack() {
        approvedAndSent();
        var denial = Happened.toldOn(FRI_2021_03_12).denied("R-1", "C-1", "t-1", LocalDate.of(2021, 3, 9));

        ProgressReport report = book.night(FRI_2021_03_12, List.of(denial));

        assertThat(report.fromTheStart()).isEqualTo(1);
        assertThat(book.told(FRI_2021_03_12).get(0)).contains("RETRACT", "CUSTOMER_DECLINE");
        assertThat(book.history("C-1").toString()).contains("REVERSED");
    }

    @Test
    void aNightWithoutNewsForACustomerLeavesTheCustomerAlone() {
        approvedAndSent();
        var other = Happened.toldOn(FRI_2021_03_12).draft("C-9", "t-9", FRI_2021_03_12);

        ProgressReport report = book.night(FRI_2021_03_12, List.of(other));

        assertThat(report).isEqualTo(new ProgressReport(1, 1, 0, 0, 0));
    }

    @Test
    void anEventWithoutAClaimIsListedOnceHeldAndAdoptedWhenTheClaimComes() {
        Happened monday = Happened.toldOn(MON_2021_03_01);
        Happened tuesday = Happened.toldOn(TUE_2021_03_02);
        book.night(MON_2021_03_01, List.of(monday.acted("A-1", "C-1", PartnerAction.WITHDRAW, MON_2021_03_01)));
        book.night(TUE_2021_03_02, List.of(tuesday.submitted("C-1", "t-1", MON_2021_03_01)));

        assertThat(book.refusals(MON_2021_03_01)).containsExactly("C-1 A-1 PENDING_REFERENCE");
        assertThat(book.tally(MON_2021_03_01, Feed.ACTIONS)).isEqualTo(new FeedTally(1, 0, 0, 1, 0, 0));
        assertThat(book.refusals(TUE_2021_03_02)).isEmpty();
        assertThat(book.status("C-1")).isEqualTo("REJECTED");
        assertThat(book.register().orphans().ofClaims(List.of("C-1"))).isEmpty();
    }

    @Test
    void anEventWhoseClaimNeverComesIsGivenUpOnceAndForGood() {
        Happened monday = Happened.toldOn(MON_2021_03_01);
        LocalDate lastDay = MON_2021_03_01.plusDays(30);
        book.night(MON_2021_03_01, List.of(monday.acted("A-1", "C-1", PartnerAction.WITHDRAW, MON_2021_03_01)));
        book.night(lastDay, List.of());
        book.night(lastDay.plusDays(1), List.of());
        book.night(lastDay.plusDays(2), List.of());
        LocalDate late = lastDay.plusDays(3);
        book.night(late, List.of(Happened.toldOn(late).submitted("C-1", "t-1", MON_2021_03_01)));

        assertThat(book.refusals(lastDay)).isEmpty();
        assertThat(book.refusals(lastDay.plusDays(1))).containsExactly("C-1 A-1 HOLD_EXPIRED");
        assertThat(book.refusals(lastDay.plusDays(2))).isEmpty();
        assertThat(book.refusals(late)).isEmpty();
        assertThat(book.status("C-1")).isEqualTo("SUBMITTED");
    }

    @Test
    void aCorrectionWaitsForItsDecisionWhicheverClaimThatTurnsOutToBeOf() {
        Happened monday = Happened.toldOn(MON_2021_03_01);
        var decision = monday.decided("D-1", "C-1", Decision.APPROVE, MON_2021_03_01);
        var other = Happened.toldOn(WED_2021_03_03).decided("D-1", "C-2", Decision.APPROVE, MON_2021_03_01);
        book.night(
                MON_2021_03_01,
                List.of(
                        monday.submitted("C-1", "t-1", MON_2021_03_01),
                        monday.submitted("C-2", "t-2", MON_2021_03_01),
                        monday.amended("D-2", decision, Amendment.Kind.VOID, MON_2021_03_01)));
        book.night(TUE_2021_03_02, List.of());
        book.night(WED_2021_03_03, List.of(other));

        assertThat(book.refusals(MON_2021_03_01)).containsExactly("C-1 D-2 PENDING_REFERENCE");
        assertThat(book.refusals(TUE_2021_03_02)).isEmpty();
        assertThat(book.refusals(WED_2021_03_03)).containsExactly("C-1 D-2 WRONG_REFERENCE");
        assertThat(book.status("C-2")).isEqualTo("APPROVED");
    }

    @Test
    void aVoidFindsTheDecisionThatComesAfterIt() {
        Happened monday = Happened.toldOn(MON_2021_03_01);
        var decision = Happened.toldOn(TUE_2021_03_02).decided("D-1", "C-1", Decision.APPROVE, TUE_2021_03_02);
        book.night(
                MON_2021_03_01,
                List.of(
                        monday.submitted("C-1", "t-1", MON_2021_03_01),
                        monday.amended("D-2", decision, Amendment.Kind.VOID, MON_2021_03_01)));
        book.night(TUE_2021_03_02, List.of(decision));

        assertThat(book.status("C-1")).isEqualTo("SUBMITTED");
        assertThat(book.tally(TUE_2021_03_02, Feed.DECISIONS).applied()).isEqualTo(1);
    }

    @Test
    void aBookThatWasChangedByHandDoesNotAddUp() {
        Happened monday = Happened.toldOn(MON_2021_03_01);
        book.night(MON_2021_03_01, List.of(monday.submitted("C-1", "t-1", MON_2021_03_01)));
        long customer = book.register().agenda().customersOf(List.of("C-1")).getOrDefault("C-1", 0L);
        book.register().tallies().forget(MON_2021_03_01, "walk " + customer);

        assertThatThrownBy(() -> book.register().reconciliation().afterWalk(MON_2021_03_01, Map.of(Feed.CLAIMS, 1L)))
                .isInstanceOf(RegisterException.class)
                .hasMessage("the counts of progress in night 2021-03-01 do not add up: CLAIMS: events of this run 1,"
                        + " became applied, duplicate, held or refused 0. Nothing is published."
                        + " Maybe the book was changed by hand while the night ran.");
    }

    @Test
    void neitherPartitionsNorBatchesMakeADifference() {
        Happened monday = Happened.toldOn(MON_2021_03_01);
        List<ClaimEvent> claims = IntStream.range(0, 40)
                .<ClaimEvent>mapToObj(n -> monday.submitted("C-" + n, "t-" + n % 13, MON_2021_03_01))
                .toList();
        Nightfall inOne = new Nightfall(Books.fresh(), new Settings(1, 1_000, false));

        book.night(MON_2021_03_01, claims);
        inOne.night(MON_2021_03_01, claims);

        assertThat(book.told(MON_2021_03_01))
                .isEqualTo(inOne.told(MON_2021_03_01))
                .hasSizeGreaterThan(40);
    }

    private void approvedAndSent() {
        book.night(
                WED_2021_03_03,
                List.of(
                        Happened.toldOn(WED_2021_03_03).submitted("C-1", "t-1", TUE_2021_03_02),
                        Happened.toldOn(WED_2021_03_03).decided("D-1", "C-1", Decision.APPROVE, WED_2021_03_03)));
        book.night(THU_2021_03_11, List.of());
    }
}
