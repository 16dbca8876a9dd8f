package org.claimclock.claim;

/** What the partner does for the customer. Microsoft 365 knows {@link #USAGE} only. */
public enum Activity {
    PRESALES,
    USAGE,
    REVENUE_ASSOCIATION;

    /** Whether a claim in this area may name this activity. */
    public boolean isKnownIn(SolutionArea area) {
        return area == SolutionArea.BUSINESS_APPLICATIONS || this == USAGE;
    }
}
