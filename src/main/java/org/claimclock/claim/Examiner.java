package org.claimclock.claim;

import java.util.List;
import org.claimclock.claim.moment.Moment;

/** The one port to the rules. */
public interface Examiner {

    /**
     * What the rules find in this moment.
     *
     * @return one finding for each rule that matches, sorted by the rule's name; empty where no rule speaks of the pair
     */
    List<Finding> examine(Claim claim, Moment moment);
}
