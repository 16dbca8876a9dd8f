package org.claimclock.claim.moment;

import java.time.LocalDate;

/**
 * A claim is created.
 *
 * @param lineHeldByOwnClaim another live claim of the partner already has one of the lines
 */
public record ClaimOpened(LocalDate date, boolean lineHeldByOwnClaim) implements Moment {}
