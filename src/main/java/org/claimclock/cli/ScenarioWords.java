package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.rulebook.scenario.Coverage;
import org.claimclock.rulebook.scenario.Played;
import org.claimclock.rulebook.scenario.ScenarioReport;

/** Says what came of the scenarios. */
final class ScenarioWords {

    private ScenarioWords() {}

    /** Every fault and failure, each failure with what really happened. */
    static void printFailures(ScenarioReport report, PrintWriter out) {
        report.faults().forEach(out::println);
        for (Played failed : report.failed()) {
            out.println("FAILED " + failed.where() + ": " + failed.name());
            failed.misses().forEach(miss -> out.println("    " + miss));
            out.println("  What happened:");
            failed.timeline().forEach(line -> out.println("    " + line));
            out.println();
        }
    }

    static List<String> warnings(Coverage coverage) {
        return Stream.concat(
                        coverage.neverFired().stream()
                                .map(rule -> "warning: no scenario makes the rule '" + rule
                                        + "' fire. Maybe add one to rules/scenarios/."),
                        coverage.neverSilent().stream()
                                .map(
                                        rule -> "warning: the rule '" + rule
                                                + "' fires in every scenario that comes to its moment. Maybe add one in which it stays silent."))
                .toList();
    }

    static String summary(ScenarioReport report) {
        int failed = report.failed().size();
        Coverage coverage = report.coverage();
        int rules = coverage.firedIn().size();
        return (report.passed() ? "scenarios ok: " : "scenarios failed: ")
                + Counted.of(report.played().size(), "scenario") + ", " + failed + " failed, "
                + (report.faults().isEmpty() ? "" : Counted.of(report.faults().size(), "row") + " not read, ")
                + Counted.of(rules, "rule") + " of "
                + (rules + coverage.neverFired().size()) + " fired";
    }
}
