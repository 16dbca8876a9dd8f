package org.claimclock.claim.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.claim.walk.Decided.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.ReviewerDecided;

class AmendmentsTest {
    private final ReviewerDecided approved = decision("D-1", Decision.APPROVE);

    @Example
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        ReviewerDecided corrected = correction("D-2", "D-1", Decision.REJECT, 4);

        Amendments amendments = follow(approved, corrected);

        assertThat(amendments.standing()).containsExactly(new StandingDecision(approved, corrected, List.of(approved)));
    }

    @Example
    void aVoidLeavesNothingStanding() {
        ReviewerDecided cancelled = cancellation("D-2", "D-1", 4);

        Amendments amendments = follow(approved, cancelled);

        assertThat(amendments.standing()).isEmpty();
        assertThat(amendments.voided()).containsExactly(new StandingDecision(approved, cancelled, List.of(approved)));
    }

    @Property(tries = 50)
    void chainsAreFollowedByTheTimeOfCorrectionWhateverOrderTheirRowsComeIn(@ForAll long seed) {
        ReviewerDecided asked = correction("D-2", "D-1", Decision.REQUEST_INFO, 3);
        ReviewerDecided rejected = correction("D-3", "D-2", Decision.REJECT, 4);
        ReviewerDecided again = correction("D-4", "D-1", Decision.APPROVE, 5);
        List<ReviewerDecided> rows = new ArrayList<>(List.of(approved, asked, rejected, again));
        Collections.shuffle(rows, new Random(seed));

        Amendments amendments = follow(rows.toArray(ReviewerDecided[]::new));

        assertThat(amendments.standing())
                .containsExactly(new StandingDecision(approved, again, List.of(approved, asked, rejected)));
    }

    @Example
    void theLastCorrectionCountsAlsoWhereItsRowNamesAnEarlierLink() {
        ReviewerDecided late = correction("D-2", "D-1", Decision.REJECT, 9);
        ReviewerDecided early = correction("D-3", "D-2", Decision.REQUEST_INFO, 8);

        assertThat(follow(approved, late, early).standing())
                .containsExactly(new StandingDecision(approved, late, List.of(approved, early)));
    }

    @Example
    void aVoidedDecisionStandsAgainOnceTheVoidIsCorrected() {
        ReviewerDecided cancelled = cancellation("D-2", "D-1", 4);
        ReviewerDecided after = correction("D-3", "D-2", Decision.REJECT, 5);

        Amendments amendments = follow(approved, cancelled, after);

        assertThat(amendments.standing())
                .containsExactly(new StandingDecision(approved, after, List.of(approved, cancelled)));
    }

    @Example
    void whatNobodyHasAndWhatBelongsToAnotherClaimAreToldApart() {
        ReviewerDecided unknown = correction("D-2", "D-77", Decision.REJECT, 4);
        ReviewerDecided foreign = correction("D-3", "D-88", Decision.REJECT, 4);

        Amendments amendments =
                Amendments.follow(List.of(approved, unknown, foreign), Set.of(), Set.of("D-88"), night(8));

        assertThat(amendments.unresolved()).containsExactly(unknown);
        assertThat(amendments.misdirected()).containsExactly(foreign);
        assertThat(amendments.standing()).containsExactly(new StandingDecision(approved, approved, List.of()));
    }

    @Example
    void anAmendmentThatWasGivenUpStillLeadsToWhatItNames() {
        ReviewerDecided givenUp = cancellation("D-2", "D-1", 4);
        ReviewerDecided after = correction("D-3", "D-2", Decision.REJECT, 5);

        Amendments amendments =
                Amendments.follow(List.of(approved, givenUp, after), Set.of(givenUp), Set.of(), night(8));

        assertThat(amendments.standing()).containsExactly(new StandingDecision(approved, after, List.of(approved)));
    }

    @Example
    void aCorrectionOfTomorrowWaits() {
        ReviewerDecided tomorrow = correction("D-2", "D-1", Decision.REJECT, 9);

        Amendments amendments = Amendments.follow(List.of(approved, tomorrow), Set.of(), Set.of(), night(7));

        assertThat(amendments.later()).containsExactly(tomorrow);
        assertThat(amendments.standing()).containsExactly(new StandingDecision(approved, approved, List.of()));
    }

    @Example
    void correctionsThatNameEachOtherAreUnresolved() {
        ReviewerDecided one = correction("D-2", "D-3", Decision.REJECT, 4);
        ReviewerDecided other = correction("D-3", "D-2", Decision.REJECT, 4);

        assertThat(follow(one, other).unresolved()).containsExactly(one, other);
    }

    private static Amendments follow(ReviewerDecided... rows) {
        return Amendments.follow(List.of(rows), Set.of(), Set.of(), night(31));
    }

    private static Night night(int dayOfMarch) {
        return new Night(LocalDate.of(2021, 3, dayOfMarch), false, ShippedRules.rulebook());
    }
}
