package org.claimclock.register;

import java.time.LocalDate;
import java.util.Set;

/**
 * What tells whom a claim may meet, without its state.
 *
 * @param customer number of the customer tenant
 * @param walkedIn as-of of the run that last walked the claim
 * @param namedLines as in {@link StoredClaim}
 */
public record Acquaintance(long customer, String claimId, LocalDate walkedIn, Set<String> namedLines) {}
