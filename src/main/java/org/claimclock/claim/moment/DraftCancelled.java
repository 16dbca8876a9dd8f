package org.claimclock.claim.moment;

import java.time.LocalDate;

/** The partner cancelled a draft. */
public record DraftCancelled(LocalDate date) implements Moment {}
