package org.claimclock.rulebook.proof;

import org.claimclock.claim.Claim;
import org.claimclock.claim.Policy;
import org.claimclock.claim.moment.ClaimOpened;
import org.claimclock.claim.moment.Moment;

/**
 * A question to the rules.
 *
 * @param claim as it stands at the moment
 */
record Asked(Claim claim, Moment moment, Policy policy) {
    /** What stands in the place of a status where there is no claim yet. */
    static final String NEW = "(new)";

    String status() {
        return moment instanceof ClaimOpened ? NEW : claim.getStatus().name();
    }

    String kind() {
        return moment.getClass().getSimpleName();
    }
}
