package org.claimclock.claim.event;

import java.time.Instant;

/** Whether a claim row came as {@code SUBMITTED}: then it is a creation and a submission in one. */
public record Submission(boolean made, Instant at, String role) {

    public static final Submission NONE = new Submission(false, Instant.EPOCH, "");
}
