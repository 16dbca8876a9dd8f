package org.claimclock.claim;

/** The solution areas a claim may be made for. */
public enum SolutionArea {
    BUSINESS_APPLICATIONS,
    MICROSOFT_365
}
