package org.claimclock.claim.moment;

import java.time.LocalDate;

/**
 * A reviewer rejected.
 *
 * @param reason empty where a dispute is rejected without a reason of its own
 * @param forDispute the decision was given in its DISPUTE_ form
 */
public record ReviewerRejected(LocalDate date, String reason, boolean forDispute) implements Moment {}
