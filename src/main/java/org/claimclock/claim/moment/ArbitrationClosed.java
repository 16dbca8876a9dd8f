package org.claimclock.claim.moment;

import java.time.LocalDate;

/** The arbitration ended. */
public record ArbitrationClosed(LocalDate date) implements Moment {}
