package org.claimclock.progress;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The claims that a night's plan has met, as many as memory is given to: most are named by several files, and looked up once. */
final class PlannedClaims {
    private static final int MOST = 100_000;

    private final Set<String> claims = new HashSet<>();
    private boolean all;
    private long added;

    /** @param all whether nothing is on the agenda that this has not met */
    PlannedClaims(boolean all) {
        this.all = all;
    }

    /** Whether a claim that this does not remember is surely not on the agenda. */
    boolean areAllRemembered() {
        return all;
    }

    /** How many claims the plan has added, these with them. */
    long added(int more) {
        added += more;
        return added;
    }

    void removeFrom(Map<String, Long> named) {
        named.keySet().removeAll(claims);
    }

    void remember(Collection<String> claimIds) {
        for (String claimId : claimIds) {
            if (claims.size() == MOST) {
                all = false;
                return;
            }
            claims.add(claimId);
        }
    }
}
