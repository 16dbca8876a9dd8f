package org.claimclock.rulebook.scenario;

import java.util.List;

/**
 * What came of all scenarios.
 *
 * @param faults what could not be read, with file and line
 * @param played in the order of files and rows
 */
public record ScenarioReport(List<String> faults, List<Played> played, Coverage coverage) {

    public ScenarioReport {
        faults = List.copyOf(faults);
        played = List.copyOf(played);
    }

    public List<Played> failed() {
        return played.stream().filter(each -> !each.passed()).toList();
    }

    public boolean passed() {
        return faults.isEmpty() && failed().isEmpty();
    }
}
