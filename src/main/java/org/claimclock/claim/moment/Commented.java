package org.claimclock.claim.moment;

import java.time.LocalDate;

/** The partner left a comment. */
public record Commented(LocalDate date) implements Moment {}
