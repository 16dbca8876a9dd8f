package org.claimclock.claim;

/**
 * The partner's dispute of a rejection.
 *
 * @param used how many disputes count as used; a moot one does not
 * @param decidedBy the reviewer's decision that ended the last one, for the notice of its result
 * @param disputedReason of the rejection that is disputed, which stands again if the dispute fails
 */
public record Dispute(DisputeState state, int used, MomentKey decidedBy, String disputedReason) {
    public static final Dispute NONE = new Dispute(DisputeState.NONE, 0, MomentKey.NONE, "");

    public boolean isOpen() {
        return state == DisputeState.OPEN;
    }

    Dispute opened(String reason) {
        return new Dispute(DisputeState.OPEN, used + 1, MomentKey.NONE, reason);
    }

    Dispute decided(DisputeState result, MomentKey by) {
        return new Dispute(result, used, by, disputedReason);
    }

    Dispute moot() {
        return new Dispute(DisputeState.MOOT, isOpen() ? used - 1 : used, MomentKey.NONE, "");
    }
}
