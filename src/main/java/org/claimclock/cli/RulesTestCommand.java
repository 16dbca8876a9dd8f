package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.claimclock.cli.screen.Screen;
import org.claimclock.cli.screen.Work;
import org.claimclock.cli.screen.Work.Unit;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.StopRequest;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.boundary.Pinning;
import org.claimclock.rulebook.check.Rehearsal;
import org.claimclock.rulebook.scenario.Played;
import org.claimclock.rulebook.scenario.ScenarioReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays the examples that compliance wrote. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description =
                "Plays the scenarios in rules/scenarios/ and says which rules they show (exit code 4 if one fails).",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:every scenario holds", ExitCodes.USAGE, ExitCodes.RULES},
        footer = {
            "%nFor example:",
            "  claimclock rules test",
            "  claimclock rules test --show dispute",
            "  claimclock rules test --boundaries clocks.csv"
        })
final class RulesTestCommand implements Callable<Integer> {

    @Option(names = "--verbose", description = "also name the scenarios that passed, and the scenarios of each rule")
    private boolean verbose;

    @Option(
            names = "--show",
            paramLabel = "TEXT",
            description = "tell what happens in the scenarios whose name contains this text")
    private String shown = "";

    @Option(
            names = "--boundaries",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "TABLE",
            description =
                    "also move each number and date of the tables by one, and name those that no scenario notices (of one table: clocks.csv)")
    private @Nullable String boundaries;

    @Option(
            names = "--propose",
            paramLabel = "FILE",
            description = "with --boundaries: write scenarios that would notice to this file")
    private @Nullable Path proposed;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        checkProposed();
        try (LoadedRulebook rulebook = common.rulebook()) {
            Rehearsal rehearsal = new Rehearsal(rulebook, common.rulebookFolder());
            ScenarioReport report = rehearsal.play();
            ScenarioWords.printFailures(report, out);
            if (!shown.isEmpty()) {
                if (report.played().stream().noneMatch(each -> each.name().contains(shown))) {
                    out.println("warning: no scenario has '" + shown
                            + "' in its name. Maybe in other letters; --verbose lists the names.");
                }
                report.played().stream()
                        .filter(each -> each.passed() && each.name().contains(shown))
                        .forEach(each -> ScenarioWords.print("passed", each, out));
            }
            if (verbose) {
                printAll(report, out);
            }
            ScenarioWords.printSummary(rehearsal.of(report), out);
            String table = boundaries;
            if (table != null && report.passed()) {
                printBoundaries(rulebook, table, out);
            }
            return (report.passed() ? ExitCode.DONE : ExitCode.RULES_REFUSED).code();
        }
    }

    /** Before the work, which takes a while. */
    private void checkProposed() {
        Path file = proposed;
        if (file == null) {
            return;
        }
        if (boundaries == null) {
            throw UsageFault.usage("--propose needs --boundaries: only what is moved is proposed for. Maybe add it.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw UsageFault.usage(
                    "--propose: " + file + " cannot be written. Allowed: a file in a folder that exists.");
        }
    }

    private void printBoundaries(LoadedRulebook rulebook, String table, PrintWriter out) {
        Path rules = common.rulebookFolder().folder();
        int values = Pinning.count(rules, table);
        if (values == 0) {
            throw UsageFault.usage("no table " + table
                    + " has a number or a date. Maybe clocks.csv, policy.csv or a calendar such as us-federal.csv.");
        }
        StopRequest stop = Claimclock.stop(spec);
        BoundaryWords words;
        try (Screen screen = Claimclock.screen(spec)) {
            words = new BoundaryWords(
                    Pinning.of(rulebook, rules, table, done -> {
                        AskedToStop.check(stop);
                        screen.show(Work.of("moving", done, values, Unit.VALUES));
                    }),
                    out);
        }
        words.print(verbose);
        if (proposed != null) {
            words.write(proposed);
        }
    }

    private static void printAll(ScenarioReport report, PrintWriter out) {
        report.played().stream()
                .filter(Played::passed)
                .forEach(played -> out.println("passed " + played.where() + ": " + played.name()));
        report.coverage().firedIn().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    out.println("rule '" + entry.getKey() + "' fires in");
                    entry.getValue().forEach(scenario -> out.println("    " + scenario));
                });
    }
}
