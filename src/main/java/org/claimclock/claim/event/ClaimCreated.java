package org.claimclock.claim.event;

import org.claimclock.claim.ClaimForm;

/** A row of the claims feed. {@code recorded.at} is its {@code created_at}. */
public record ClaimCreated(Recorded recorded, ClaimForm form, Submission submission) implements ClaimEvent {}
