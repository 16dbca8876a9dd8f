package org.claimclock.claim.moment;

import java.time.LocalDate;

/**
 * The partner disputed a rejection.
 *
 * @param complete it comes with a justification or with proof
 * @param disputable the reason of the standing rejection may be disputed
 * @param afterReinstatement it was aimed at a rejection that has been lifted
 */
public record DisputeFiled(LocalDate date, boolean complete, boolean disputable, boolean afterReinstatement)
        implements Moment {}
