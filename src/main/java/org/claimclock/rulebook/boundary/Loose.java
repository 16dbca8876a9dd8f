package org.claimclock.rulebook.boundary;

import java.util.List;

/**
 * A number or a date that could be another without any scenario noticing.
 *
 * @param file the table, without its folder
 * @param message a sentence with file and line
 * @param proposal rows of a scenario file that would notice, proven so; empty where none was found
 */
public record Loose(String file, String message, List<String> proposal) {

    /** The first line of a file of proposals. */
    public static final String HEADER = "scenario,when,read_on,who,what,detail,expect_clock,expect_last_day";

    public Loose {
        proposal = List.copyOf(proposal);
    }
}
