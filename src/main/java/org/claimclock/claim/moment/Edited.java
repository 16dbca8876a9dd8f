package org.claimclock.claim.moment;

import java.time.LocalDate;

/**
 * The partner changed a field.
 *
 * @param lineHeldByOwnClaim another live claim of the partner already has one of the lines
 * @param leavesNoSubscription a Business Applications claim would have a product without a subscription
 */
public record Edited(LocalDate date, String field, boolean lineHeldByOwnClaim, boolean leavesNoSubscription)
        implements Moment {}
