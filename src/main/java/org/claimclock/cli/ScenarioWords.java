package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.rulebook.check.Verdict;
import org.claimclock.rulebook.scenario.Played;
import org.claimclock.rulebook.scenario.ScenarioReport;

/** Says what came of the scenarios. */
final class ScenarioWords {
    private static final int NAMED = 5;

    private ScenarioWords() {}

    /** Every fault and failure, each failure with what really happened. */
    static void printFailures(ScenarioReport report, PrintWriter out) {
        report.faults().forEach(out::println);
        report.failed().forEach(failed -> print("FAILED", failed, out));
    }

    static void print(String verdict, Played played, PrintWriter out) {
        out.println(verdict + " " + played.where() + ": " + played.name());
        played.misses().forEach(miss -> out.println("    " + miss));
        if (!played.timeline().isEmpty()) {
            out.println("  What happened:");
        }
        played.timeline().forEach(line -> out.println("    " + line));
        out.println();
    }

    /** What is not shown, then the numbers in one line. */
    static void printSummary(Verdict verdict, PrintWriter out) {
        if (verdict.isShown()) {
            verdict.gaps().forEach(gap -> out.println("warning: " + gap));
        } else {
            out.println(
                    "warning: rules/scenarios/ has no scenario, so nothing shows what these rules do. Maybe add one.");
        }
        out.println(summary(verdict));
    }

    private static String summary(Verdict verdict) {
        return (verdict.passed() ? "scenarios ok: " : "scenarios failed: ") + numbers(verdict);
    }

    /** {@code 94 scenarios, 0 failed, 65 rules of 65 fired}. */
    static String numbers(Verdict verdict) {
        Verdict.Counts counts = verdict.counts();
        return Counted.of(counts.scenarios(), "scenario") + ", "
                + verdict.failed().size() + " failed, "
                + (verdict.faults().isEmpty() ? "" : Counted.of(verdict.faults().size(), "row") + " not read, ")
                + Counted.of(counts.fired(), "rule") + " of " + counts.rules() + " fired";
    }

    /** Why a night should not trust these rules; empty if there is no reason. */
    static List<String> doubts(Verdict verdict) {
        List<String> doubts = new ArrayList<>();
        if (!verdict.isShown() && verdict.faults().isEmpty()) {
            doubts.add("rules/scenarios/ has no scenario, so nothing shows what these rules do.");
        }
        if (!verdict.passed()) {
            doubts.add(Counted.of(verdict.failed().size(), "scenario") + " of "
                    + verdict.counts().scenarios()
                    + " failed with these rules"
                    + (verdict.faults().isEmpty()
                            ? ":"
                            : ", and " + Counted.of(verdict.faults().size(), "row") + " could not be read:"));
        }
        List<String> each = Stream.concat(verdict.faults().stream(), verdict.failed().stream())
                .toList();
        each.stream().limit(NAMED).forEach(line -> doubts.add("  " + line));
        if (each.size() > NAMED) {
            doubts.add("  and " + (each.size() - NAMED) + " more");
        }
        return doubts;
    }
}
