package org.claimclock.progress;

import org.claimclock.claim.Claim;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.register.StatusRow;

/** What the status file says of a claim at the end of a run. */
final class Status {

    private Status() {}

    static StatusRow of(Claim claim) {
        RunningClock next = claim.clocks().findNext().orElse(null);
        return new StatusRow(
                claim.id(),
                claim.getStatus().name(),
                claim.getReason(),
                claim.getConsentState().name(),
                claim.getDisputeState().name(),
                claim.sending().assessment().name(),
                claim.standing().since(),
                next == null ? "" : next.lastDay().toString(),
                next == null ? "" : next.clock().name());
    }
}
