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

    /** The decision without its DISPUTE_ form. */
    public Decision plain() {
        return switch (this) {
            case DISPUTE_APPROVE -> APPROVE;
            case DISPUTE_REJECT -> REJECT;
            case DISPUTE_REQUEST_INFO -> REQUEST_INFO;
            default -> this;
        };
    }
}
