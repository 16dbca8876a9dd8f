package org.claimclock.claim.moment;

import java.time.LocalDate;

/**
 * A reviewer approved.
 *
 * @param forDispute the decision was given in its DISPUTE_ form
 */
public record ReviewerApproved(LocalDate date, boolean forDispute) implements Moment {}
