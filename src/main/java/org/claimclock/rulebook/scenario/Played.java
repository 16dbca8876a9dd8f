package org.claimclock.rulebook.scenario;

import java.util.List;

/**
 * What came of one scenario.
 *
 * @param where {@code scenarios/consent.csv:12}
 * @param misses a sentence for each thing that is not as expected
 * @param timeline what happened, night by night and by which rule; empty where all is as expected
 */
public record Played(String name, String where, List<String> misses, List<String> timeline) {

    public Played {
        misses = List.copyOf(misses);
        timeline = List.copyOf(timeline);
    }

    public boolean passed() {
        return misses.isEmpty();
    }
}
