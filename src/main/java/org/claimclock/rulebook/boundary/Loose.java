package org.claimclock.rulebook.boundary;

import java.util.List;
import org.claimclock.rulebook.boundary.search.Proposal;

/**
 * A number or a date that could be another without any scenario noticing.
 *
 * @param file the table, without its folder
 * @param message a sentence with file and line
 * @param proposals scenarios that would notice, proven so
 * @param unproposed a sentence for each way to move it that none of them notices, and why
 */
public record Loose(String file, String message, List<Proposal> proposals, List<String> unproposed) {

    public Loose {
        proposals = List.copyOf(proposals);
        unproposed = List.copyOf(unproposed);
    }
}
