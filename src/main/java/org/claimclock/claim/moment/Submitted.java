package org.claimclock.claim.moment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The partner submitted a draft.
 *
 * @param at of claims submitted on one day the instant tells which came first
 */
public record Submitted(LocalDate date, Instant at) implements Moment {}
