package org.claimclock.claim.walk;

import java.util.List;
import java.util.Set;

/**
 * The claims of one customer, which are walked together.
 *
 * @param complete every event is there and the walk begins at the start; else it goes on from the stored states
 * @param foreignDecisions ids of decisions that amendments here name and that belong to claims elsewhere
 * @param knownClaims ids that {@code previous_claim_id} names here and that exist
 */
public record TenantBook(
        String tenantId,
        boolean complete,
        List<ClaimBook> claims,
        Set<String> foreignDecisions,
        Set<String> knownClaims) {}
