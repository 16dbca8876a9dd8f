package org.claimclock.claim.moment;

import java.time.LocalDate;

/** The partner submitted a draft. */
public record Submitted(LocalDate date) implements Moment {}
