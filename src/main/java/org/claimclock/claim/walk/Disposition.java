package org.claimclock.claim.walk;

/** What became of an event that was read: each is exactly one of these. */
public enum Disposition {
    APPLIED,
    DUPLICATE,
    HELD,
    REFUSED
}
