package org.claimclock.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.clock.Stopwatch;
import org.claimclock.claim.walk.ShippedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MovesTest {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);
    private static final LocalDate MON_2021_03_08 = LocalDate.of(2021, 3, 8);
    private static final LocalDate MON_2021_03_15 = LocalDate.of(2021, 3, 15);

    private final Stopwatch stopwatch = new Stopwatch(new Reckoner(ShippedRules.rulebook()), new HashMap<>(), Set.of());
    private final Moves moves = new Moves(ShippedRules.rulebook(), stopwatch);

    @Test
    void anIllegalMoveNamesTheRuleItsEffectAndTheStatusOfTheClaim() {
        assertThatThrownBy(() -> moves.make(draft(), finding(Effect.APPROVE), on(MON_2021_03_01)))
                .isInstanceOf(IllegalMoveException.class)
                .hasMessage("rule 'A rule of the test' has effect APPROVE, but claim C1 is EDITING."
                        + " Maybe the rule needs a condition on the claim's status.");
    }

    @ParameterizedTest(name = "{0} of a draft is refused")
    @EnumSource(
            value = Effect.class,
            names = {
                "START_REVIEW",
                "INFER_REVIEW_START",
                "REQUEST_INFO",
                "APPROVE",
                "REJECT",
                "RESUBMIT",
                "REINSTATE",
                "WITHDRAW",
                "OPEN_DISPUTE",
                "OVERTURN",
                "UPHOLD",
                "SEND",
                "HOLD_COMPETING"
            })
    void aDraftCanOnlyBeSubmittedOrClosed(Effect effect) {
        assertThatThrownBy(() -> moves.make(draft(), finding(effect), on(MON_2021_03_01)))
                .isInstanceOf(IllegalMoveException.class);
    }

    @Test
    void aClosedDraftMovesNoMore() {
        Claim closed = make(draft(), Effect.CLOSE_DRAFT, MON_2021_03_01);

        assertThat(closed.isClosed()).isTrue();
        assertThatThrownBy(() -> make(closed, Effect.SUBMIT, MON_2021_03_08)).isInstanceOf(IllegalMoveException.class);
    }

    @Test
    void aRejectionStopsTheReviewAndOpensTheDisputeWindow() {
        Claim rejected = make(inReview(), Effect.REJECT, MON_2021_03_08);

        assertThat(rejected.getStatus()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(rejected.clocks().all()).singleElement().satisfies(clock -> {
            assertThat(clock.clock()).isEqualTo(Clock.DISPUTE_FILING);
            assertThat(clock.lastDay()).isEqualTo(LocalDate.of(2021, 4, 7));
        });
    }

    @Test
    void aRequestForInformationRestsTheWholeReviewUntilThePartnerAnswers() {
        Claim asked = make(inReview(), Effect.REQUEST_INFO, MON_2021_03_08);
        assertThat(asked.clocks().find(Clock.OVERALL))
                .hasValueSatisfying(clock -> assertThat(clock.days()).isEqualTo(5));
        assertThat(asked.clocks().find(Clock.DECIDE)).isEmpty();

        Claim answered = make(asked, Effect.RESUBMIT, MON_2021_03_15);
        assertThat(answered.clocks().window(Clock.OVERALL).lastDay()).isEqualTo(LocalDate.of(2021, 3, 22));
        assertThat(answered.clocks().window(Clock.START_REVIEW).lastDay()).isEqualTo(LocalDate.of(2021, 3, 22));
    }

    @Test
    void aRejectionOverAnOpenDisputeIsIllegal() {
        Claim disputed = make(make(inReview(), Effect.REJECT, MON_2021_03_08), Effect.OPEN_DISPUTE, MON_2021_03_15);

        assertThatThrownBy(() -> make(disputed, Effect.REJECT, MON_2021_03_15))
                .hasMessageContaining("claim C1 is REJECTED with an open dispute");
    }

    private Claim inReview() {
        Claim submitted = make(draft(), Effect.SUBMIT, MON_2021_03_01);
        return make(submitted, Effect.START_REVIEW, MON_2021_03_01);
    }

    private Claim make(Claim claim, Effect effect, LocalDate date) {
        return moves.make(claim, finding(effect), on(date));
    }

    private static Finding finding(Effect effect) {
        return new Finding(effect, "INSUFFICIENT_POE", "A rule of the test", "", Map.of());
    }

    private static Occasion on(LocalDate date) {
        return new Occasion(new MomentKey("DECISIONS:D-" + date), date, date, date, date);
    }

    private static Claim draft() {
        ClaimForm form = new ClaimForm(
                new ClaimForm.Identity("C1", "", "", "tenant"),
                "7001",
                new ClaimForm.Scope(SolutionArea.MICROSOFT_365, Activity.USAGE, List.of(new Product("TEAMS", ""))),
                new ClaimForm.Contacts(Contact.NONE, Contact.NONE),
                List.of("poe"),
                false);
        return Claim.draft(form, MON_2021_03_01, MomentKey.NONE);
    }
}
