package org.claimclock.intake.feed;

import java.util.List;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.csv.Problem;

/** What became of a row. */
public sealed interface Reading {

    /**
     * The row is right as far as it alone can tell.
     *
     * @param content 22 characters, the same for the same content wherever it stands and in whatever order its columns are
     * @param tenantId the customer tenant in lower case, empty if this kind of file does not name it
     */
    record Read(ClaimEvent event, String content, String tenantId) implements Reading {}

    /** @param problems all that is wrong with the row, at least one, in the order of the columns */
    record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
