package org.claimclock.claim.moment;

import java.time.LocalDate;

/**
 * The partner withdrew the claim.
 *
 * @param reason the sub-reason that the partner gave
 */
public record Withdrew(LocalDate date, String reason) implements Moment {}
