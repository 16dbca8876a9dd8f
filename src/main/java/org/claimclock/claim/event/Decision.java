package org.claimclock.claim.event;

/** What a reviewer can decide. */
public enum Decision {
    START_REVIEW,
    REQUEST_INFO,
    APPROVE,
    REJECT,
    DISPUTE_APPROVE,
    DISPUTE_REJECT,
    DISPUTE_REQUEST_INFO,
    ARBITRATION_OPEN,
    ARBITRATION_CLOSE;

    /** Whether two different ones of this sort at one instant contradict each other. */
    public boolean decides() {
        return this != START_REVIEW && this != ARBITRATION_OPEN && this != ARBITRATION_CLOSE;
    }
}
