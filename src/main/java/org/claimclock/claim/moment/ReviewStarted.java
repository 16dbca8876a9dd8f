package org.claimclock.claim.moment;

import java.time.LocalDate;

/** A reviewer started to validate the proof. */
public record ReviewStarted(LocalDate date) implements Moment {}
