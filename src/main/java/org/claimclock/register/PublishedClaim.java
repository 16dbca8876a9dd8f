package org.claimclock.register;

/**
 * A claim as the status file last showed it, and who has it.
 *
 * @param closed a cancelled draft: it is shown to nobody any more
 */
public record PublishedClaim(StatusRow row, long customer, String partnerId, boolean closed) {}
