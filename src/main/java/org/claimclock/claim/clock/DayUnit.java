package org.claimclock.claim.clock;

/** What a term counts. */
public enum DayUnit {
    BUSINESS_DAYS,
    CALENDAR_DAYS
}
