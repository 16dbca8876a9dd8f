package org.claimclock.claim;

import java.time.LocalDate;

/**
 * The partner's dispute of a rejection.
 *
 * @param used how many disputes count as used; a moot one does not
 * @param decidedBy the reviewer's decision that ended the last one, for the notice of its result
 * @param filedBefore last day of the window that the last dispute was filed in, {@link LocalDate#MAX} before
 * @param disputedReason of the rejection that is disputed, which stands again if the dispute fails
 */
public record Dispute(DisputeState state, int used, MomentKey decidedBy, LocalDate filedBefore, String disputedReason) {
    public static final Dispute NONE = new Dispute(DisputeState.NONE, 0, MomentKey.NONE, LocalDate.MAX, "");

    public boolean isOpen() {
        return state == DisputeState.OPEN;
    }

    Dispute opened(String reason, LocalDate lastDay) {
        return new Dispute(DisputeState.OPEN, used + 1, MomentKey.NONE, lastDay, reason);
    }

    Dispute decided(DisputeState result, MomentKey by) {
        return new Dispute(result, used, by, filedBefore, disputedReason);
    }

    /** Of a rejection that has been lifted: what a dispute has already come to stands, the one that has no object is recorded only. */
    Dispute withoutObject() {
        return state == DisputeState.NONE ? moot() : this;
    }

    Dispute moot() {
        return new Dispute(DisputeState.MOOT, isOpen() ? used - 1 : used, MomentKey.NONE, LocalDate.MAX, "");
    }
}
