package org.claimclock.claim;

/** The incentive program that a claim is assessed for, derived from its area and activity. */
public enum Program {
    OSA,
    OSU_M365,
    OSU_BIZAPPS,
    REV_ASSOC;

    public static Program of(SolutionArea area, Activity activity) {
        return switch (activity) {
            case PRESALES -> OSA;
            case REVENUE_ASSOCIATION -> REV_ASSOC;
            case USAGE -> area == SolutionArea.MICROSOFT_365 ? OSU_M365 : OSU_BIZAPPS;
        };
    }

    /** Revenue association is recorded for the partner and never paid. */
    public boolean isPaid() {
        return this != REV_ASSOC;
    }
}
