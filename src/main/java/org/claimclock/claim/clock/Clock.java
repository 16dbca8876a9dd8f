package org.claimclock.claim.clock;

/** The seven clocks (spec section 3). Their lengths and what happens when they lapse are rows of {@code clocks.csv}. */
public enum Clock {
    START_REVIEW,
    DECIDE,
    OVERALL,
    PARTNER_RESPONSE,
    CONSENT,
    DISPUTE_FILING,
    DISPUTE_RESULT;

    /** Whether the clock starts only once the person whose time runs could have been told (spec 3.5). */
    public boolean waitsForNotice() {
        return this == PARTNER_RESPONSE || this == CONSENT || this == DISPUTE_FILING;
    }

    /** Whether an open arbitration silences this clock. */
    public boolean isSilencedByArbitration() {
        return this == START_REVIEW || this == DECIDE || this == OVERALL;
    }
}
