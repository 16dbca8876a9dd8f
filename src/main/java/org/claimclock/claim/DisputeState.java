package org.claimclock.claim;

/** Where a partner's dispute of a rejection stands. {@code MOOT}: it lost its object, and does not count as used. */
public enum DisputeState {
    NONE,
    OPEN,
    UPHELD,
    OVERTURNED,
    MOOT
}
