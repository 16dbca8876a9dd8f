package org.claimclock.claim.moment;

import java.time.LocalDate;

/** A third party began to arbitrate. */
public record ArbitrationOpened(LocalDate date) implements Moment {}
