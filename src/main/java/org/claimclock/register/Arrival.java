package org.claimclock.register;

import org.claimclock.claim.event.ClaimEvent;

/**
 * An event on its way into the book.
 *
 * @param tenantId of a claim row; of other rows it does not matter
 * @param content tells whether an event of the same id says the same
 * @param fileId as {@link InputFiles#begin} gave it
 */
public record Arrival(ClaimEvent event, String tenantId, String content, long fileId) {}
