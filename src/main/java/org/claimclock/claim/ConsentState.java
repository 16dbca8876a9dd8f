package org.claimclock.claim;

/** Where the customer's right to opt out stands. Silence ends as {@code LAPSED}; it is never called consent. */
public enum ConsentState {
    NONE,
    OPEN,
    DENIED,
    LAPSED
}
