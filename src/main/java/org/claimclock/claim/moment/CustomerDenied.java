package org.claimclock.claim.moment;

import java.time.LocalDate;

/** The customer opted out. */
public record CustomerDenied(LocalDate date) implements Moment {}
