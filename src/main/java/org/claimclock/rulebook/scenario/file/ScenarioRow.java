package org.claimclock.rulebook.scenario.file;

import java.time.LocalDate;

/** One row of a scenario file, read. */
sealed interface ScenarioRow {

    long line();

    /**
     * Somebody does something.
     *
     * @param readOn as-of of the night that reads it
     * @param id empty where the row gives none
     */
    record Act(long line, String claim, When when, LocalDate readOn, String id, int seq, Deed deed)
            implements ScenarioRow {}

    /** Something should be so. */
    record Expect(long line, Expectation expectation) implements ScenarioRow {}

    /** Something is taken to be otherwise than the tables say. */
    record Suppose(long line, Kind kind, String name, String value) implements ScenarioRow {
        enum Kind {
            /** Other rows of the tables count. */
            PROFILE,
            /** A row of {@code policy.csv} has another value. */
            POLICY,
            /** A clock's lapse does something else. */
            ON_LAPSE,
            /** A reason cannot be disputed. */
            NOT_DISPUTABLE
        }
    }
}
