package org.claimclock.claim.moment;

import java.time.LocalDate;

/** No other claim has one of the lines sent any more. */
public record CompetitionEnded(LocalDate date) implements Moment {}
