package org.claimclock.claim;

/** The reason codes that the domain itself speaks of; all others are data in {@code reasons.csv}. */
public final class Reasons {
    public static final String CUSTOMER_DECLINE = "CUSTOMER_DECLINE";
    public static final String INVALID_STATE = "INVALID_STATE";
    public static final String PENDING_REFERENCE = "PENDING_REFERENCE";
    public static final String WRONG_REFERENCE = "WRONG_REFERENCE";
    public static final String FUTURE_EVENT = "FUTURE_EVENT";
    public static final String STALE_EVENT = "STALE_EVENT";
    public static final String CONFLICTING_DECISIONS = "CONFLICTING_DECISIONS";
    public static final String HOLD_EXPIRED = "HOLD_EXPIRED";
    public static final String DUPLICATE_CLAIM = "DUPLICATE_CLAIM";
    public static final String UNKNOWN_PREVIOUS_CLAIM = "UNKNOWN_PREVIOUS_CLAIM";
    public static final String EVENT_ID_CONFLICT = "EVENT_ID_CONFLICT";
    public static final String TENANT_MISMATCH = "TENANT_MISMATCH";

    private Reasons() {}
}
