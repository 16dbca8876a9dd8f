package org.claimclock.claim.walk;

import org.claimclock.claim.Claim;
import org.claimclock.claim.Occasion;
import org.claimclock.claim.moment.Moment;

/**
 * A moment on its way to the rules.
 *
 * @param moment what the rules are asked about
 * @param proposed the claim as it would be with what the event brings along, such as proof attached to a submission
 */
record Happening(Moment moment, Claim proposed, Occasion occasion, Scene scene) {

    String key() {
        return occasion.by().text();
    }
}
