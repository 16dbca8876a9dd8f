package org.claimclock.claim.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What all events have in common.
 *
 * @param at when it happened; a bare date is 00:00 in the program zone
 * @param seq the sender's order of things that happened at one instant, 0 where none was given
 * @param received the as-of of the run that read it
 */
public record Recorded(EventKey key, String claimId, Instant at, int seq, SourceLine source, LocalDate received) {}
