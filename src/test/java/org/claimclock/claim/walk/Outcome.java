package org.claimclock.claim.walk;

import java.util.List;
import org.claimclock.claim.Assessment;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.ConsentState;
import org.claimclock.claim.DisputeState;
import org.claimclock.claim.Review;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.RunningClock;

/** A claim without the dates that the spec ties to a run: an automatic rejection's, and its dispute window. */
record Outcome(
        ClaimForm form,
        ClaimStatus status,
        String reason,
        ConsentState consent,
        DisputeState dispute,
        Assessment assessment,
        Review review,
        List<RunningClock> clocks) {

    static Outcome of(Claim claim) {
        return new Outcome(
                claim.form(),
                claim.getStatus(),
                claim.getReason(),
                claim.getConsentState(),
                claim.getDisputeState(),
                claim.sending().assessment(),
                claim.review(),
                claim.clocks().all().stream()
                        .filter(running -> running.clock() != Clock.DISPUTE_FILING)
                        .toList());
    }
}
