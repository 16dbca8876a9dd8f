package org.claimclock.claim.moment;

import java.time.LocalDate;

/**
 * The run has walked the claim to its end: the time to tell people.
 *
 * @param date the as-of
 * @param disputeDecided a reviewer has decided the last dispute
 * @param rejectedByDispute that decision is what brought the standing rejection
 */
public record NightEnded(LocalDate date, boolean disputeDecided, boolean rejectedByDispute) implements Moment {}
