package org.claimclock.claim.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.event.ReviewerDecided;

/**
 * A reviewer's decision as it stands after all corrections.
 *
 * @param root the row that gave it its place in time
 * @param content the row that says what was decided: {@code root} itself, or its last correction
 * @param replaced the rows that no longer say what was decided, {@code root} among them if it was corrected
 */
record StandingDecision(ReviewerDecided root, ReviewerDecided content, List<ReviewerDecided> replaced) {

    /** All rows that have the decision's place in time. */
    List<ReviewerDecided> rows() {
        List<ReviewerDecided> rows = new ArrayList<>(replaced);
        rows.add(content);
        return List.copyOf(rows);
    }

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

    /** What was decided, whichever form it was given in. */
    String verdict() {
        return content.decision().plain() + " " + content.reasons();
    }

    /** Two decisions with the same answer here are one: the second changes nothing. */
    String sameness() {
        return at() + " " + seq() + " " + verdict();
    }
}
