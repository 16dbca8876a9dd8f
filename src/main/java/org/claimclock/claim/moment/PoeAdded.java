package org.claimclock.claim.moment;

import java.time.LocalDate;

/** The partner added proof of execution. */
public record PoeAdded(LocalDate date) implements Moment {}
