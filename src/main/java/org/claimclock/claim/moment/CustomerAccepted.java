package org.claimclock.claim.moment;

import java.time.LocalDate;

/** The customer accepted, which shortens nothing. */
public record CustomerAccepted(LocalDate date) implements Moment {}
