package org.claimclock.claim.walk;

import java.time.Instant;
import org.claimclock.claim.event.ReviewerDecided;

/**
 * A reviewer's decision as it stands after all corrections.
 *
 * @param root the row that gave it its place in time
 * @param content the row that says what was decided: {@code root} itself, or its last correction
 */
record StandingDecision(ReviewerDecided root, ReviewerDecided content) {

    Instant at() {
        return root.recorded().at();
    }

    int seq() {
        return root.recorded().seq();
    }

    boolean isCorrected() {
        return !content.amendment().isNew();
    }

    String key() {
        return content.key().toString();
    }

    boolean saysTheSameAs(StandingDecision other) {
        return content.decision() == other.content.decision()
                && content.reasons().equals(other.content.reasons());
    }
}
