package org.claimclock.rulebook.check;

import java.util.List;
import org.claimclock.rulebook.scenario.Played;
import org.claimclock.rulebook.scenario.ScenarioReport;

/**
 * What the scenarios said of a rulebook, short enough to keep.
 *
 * @param counts how many there are
 * @param failed {@code scenarios/consent.csv:12: name}, for each scenario that does not hold
 * @param faults what could not be read, with file and line
 * @param gaps what no scenario shows: sentences for the person who writes them
 * @param silences what is wrong with {@code silences/}, with file and line: no night reads them
 */
public record Verdict(
        Counts counts, List<String> failed, List<String> faults, List<String> gaps, List<String> silences) {

    /**
     * @param scenarios that were played
     * @param fired rules that fired in one of them
     * @param rules all of them
     */
    public record Counts(int scenarios, int fired, int rules) {}

    public Verdict {
        failed = List.copyOf(failed);
        faults = List.copyOf(faults);
        gaps = List.copyOf(gaps);
        silences = List.copyOf(silences);
    }

    /** @param silences what is wrong with them */
    public static Verdict of(ScenarioReport report, List<String> silences) {
        int fired = report.coverage().firedIn().size();
        int rules = fired + report.coverage().neverFired().size();
        return new Verdict(
                new Counts(report.played().size(), fired, rules),
                report.failed().stream().map(Verdict::named).toList(),
                report.faults(),
                report.coverage().gaps(),
                silences);
    }

    private static String named(Played failed) {
        return failed.where() + ": " + failed.name();
    }

    /** Whether a night may trust the rules. */
    public boolean passed() {
        return failed.isEmpty() && faults.isEmpty();
    }

    /** Whether nothing in the folder is to be mended. */
    public boolean isSound() {
        return passed() && silences.isEmpty();
    }

    /** Without a scenario nothing has failed, and nothing has been shown. */
    public boolean isShown() {
        return counts.scenarios() > 0;
    }
}
