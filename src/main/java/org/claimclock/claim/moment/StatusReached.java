package org.claimclock.claim.moment;

import java.time.LocalDate;
import org.claimclock.claim.ClaimStatus;

/** The claim has just come into a status. What a rule finds here follows at once. */
public record StatusReached(LocalDate date, ClaimStatus status) implements Moment {}
