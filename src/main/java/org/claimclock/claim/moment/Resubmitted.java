package org.claimclock.claim.moment;

import java.time.LocalDate;

/**
 * The partner answered a request for information.
 *
 * @param alreadyRejected an earlier run saw no answer and rejected the claim; only the file was late
 * @param daysSinceRejection from that rejection to the run that read the answer, 0 where there was none
 */
public record Resubmitted(LocalDate date, boolean alreadyRejected, int daysSinceRejection) implements Moment {}
