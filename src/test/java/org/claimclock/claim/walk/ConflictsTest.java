package org.claimclock.claim.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.claim.walk.Decided.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.ReviewerDecided;
import org.junit.jupiter.api.Test;

class ConflictsTest {
    private static final Night TUE_2021_03_02 = new Night(LocalDate.of(2021, 3, 2), false, ShippedRules.rulebook());

    private final Memory memory = Memory.empty();
    private final ReviewerDecided approved = decision("D-1", Decision.APPROVE);
    private final ReviewerDecided rejected = decision("D-2", Decision.REJECT, "INSUFFICIENT_POE");

    @Test
    void ofTwoContradictingDecisionsThatComeTogetherNeitherApplies() {
        assertThat(among(approved, rejected)).containsExactlyInAnyOrder("DECISIONS:D-1", "DECISIONS:D-2");
    }

    @Test
    void theOneThatAnEarlierRunAppliedStands() {
        memory.applied("DECISIONS:D-1", new Night(MON_2021_03_01, false, ShippedRules.rulebook()));

        assertThat(among(approved, rejected)).containsExactly("DECISIONS:D-2");
    }

    @Test
    void whatTonightAppliedStandsNoFirmer() {
        memory.applied("DECISIONS:D-1", TUE_2021_03_02);

        assertThat(among(approved, rejected)).hasSize(2);
    }

    @Test
    void twoRejectionsForDifferentReasonsContradictEachOther() {
        assertThat(among(rejected, decision("D-3", Decision.REJECT, "MISSING_PRODUCTS")))
                .hasSize(2);
    }

    @Test
    void equalDecisionsDoNotContradictEachOtherWhateverFormTheyHave() {
        assertThat(among(approved, decision("D-3", Decision.DISPUTE_APPROVE))).isEmpty();
    }

    @Test
    void decisionsInSequenceFollowOneAnother() {
        assertThat(among(approved, inSequence(rejected, 1))).isEmpty();
    }

    @Test
    void theStartOfAReviewContradictsNothing() {
        assertThat(among(approved, decision("D-3", Decision.START_REVIEW))).isEmpty();
    }

    @Test
    void aCorrectionEndsTheConflict() {
        ReviewerDecided corrected = correction("D-3", "D-2", Decision.REQUEST_INFO, 2);
        Conflicts conflicts = new Conflicts(memory, TUE_2021_03_02);

        assertThat(conflicts.among(java.util.List.of(
                        new StandingDecision(approved, approved, List.of()),
                        new StandingDecision(rejected, corrected, List.of(rejected)))))
                .isEmpty();
    }

    private Set<String> among(ReviewerDecided... decisions) {
        return new Conflicts(memory, TUE_2021_03_02)
                .among(Arrays.stream(decisions)
                        .map(each -> new StandingDecision(each, each, List.of()))
                        .toList());
    }
}
