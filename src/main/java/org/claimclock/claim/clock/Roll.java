package org.claimclock.claim.clock;

/** Whether a last day that is no business day moves to the next one. */
public enum Roll {
    NONE,
    NEXT_BUSINESS_DAY
}
