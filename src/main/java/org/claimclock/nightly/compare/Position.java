package org.claimclock.nightly.compare;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.claim.Claim;
import org.claimclock.claim.clock.RunningClock;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands, as far as anyone outside could tell.
 *
 * @param outcome its status, with {@code SENT} or {@code WAITS} where finance has it or another claim stands before it
 * @param reason of a rejection, else empty
 * @param details consent and dispute
 * @param deadlines last days of the clocks that run
 */
record Position(String outcome, String reason, String details, Map<String, LocalDate> deadlines) {
    private static final Position NONE = new Position("NO CLAIM", "", "", Map.of());

    static Position of(@Nullable Claim claim) {
        if (claim == null) {
            return NONE;
        }
        Map<String, LocalDate> deadlines = new TreeMap<>();
        for (RunningClock clock : claim.clocks().all()) {
            if (clock.isRunning()) {
                deadlines.put(clock.clock().name(), clock.lastDay());
            }
        }
        String sent = claim.isSent() ? " SENT" : claim.isCompeting() ? " WAITS" : "";
        String outcome = claim.isClosed() ? "CLOSED" : claim.getStatus().name() + sent;
        return new Position(
                outcome, claim.getReason(), claim.getConsentState() + " " + claim.getDisputeState(), deadlines);
    }

    String shown() {
        return reason.isEmpty() ? outcome : outcome + " (" + reason + ")";
    }
}
