package org.claimclock.rulebook.scenario.file;

import java.util.function.Function;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;

/**
 * What a row says somebody did, before it is known when and as which event.
 *
 * @param feed the kind of file that would have brought it
 */
record Deed(Feed feed, Function<Recorded, ClaimEvent> happened) {

    boolean isCreation() {
        return feed == Feed.CLAIMS;
    }
}
