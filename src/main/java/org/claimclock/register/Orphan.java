package org.claimclock.register;

import java.time.LocalDate;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.SourceLine;

/**
 * An event whose claim nobody knows.
 *
 * @param heldSince as-of of the run that read it
 * @param expired it was given up
 */
public record Orphan(EventKey key, String claimId, LocalDate heldSince, boolean expired, SourceLine source) {}
