package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimclock.nightly.ExitCode;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.RulebookFolder.Loading;
import org.claimclock.rulebook.check.Beside;
import org.claimclock.rulebook.check.Rehearsal;
import org.claimclock.rulebook.check.Verdict;
import org.claimclock.rulebook.scenario.ScenarioReport;
import org.claimclock.rulebook.table.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether a night would take these rules. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks rules and tables, and lists every fault with its file and line (exit code 4 if there is one).",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:a night would take them", ExitCodes.USAGE, ExitCodes.RULES},
        footer = {
            "%nFor example:",
            "  claimclock rules check",
            "  claimclock rules check --fast --set profile=cpor-2023"
        })
final class RulesCheckCommand implements Callable<Integer> {

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "warn of what runs out within 60 days of this day (default: today in the program zone)")
    private @Nullable LocalDate on;

    @Option(names = "--fast", description = "leave the scenarios out")
    private boolean fast;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RulebookFolder folder = common.rulebookFolder();
        Loading loading = folder.load();
        if (loading instanceof Loading.Refused refused) {
            List<String> faults = new ArrayList<>(refused.faults());
            if (Files.isDirectory(folder.folder())) {
                faults.addAll(Beside.faults(folder));
                faults.addAll(LetterWords.faults(folder.folder()));
            }
            return refuse(faults, out);
        }
        try (LoadedRulebook rulebook = ((Loading.Ready) loading).rulebook()) {
            out.println(summary(rulebook));
            LocalDate day = on == null ? LocalDate.now(rulebook.zone()) : on;
            RulebookFolder.warnings(rulebook, day).forEach(warning -> out.println("warning: " + warning));
            boolean letters = LetterWords.arePrintable(folder.folder(), out);
            return (fast || everythingPasses(new Rehearsal(rulebook, folder), out)) && letters
                    ? ExitCode.DONE.code()
                    : ExitCode.RULES_REFUSED.code();
        }
    }

    private static boolean everythingPasses(Rehearsal rehearsal, PrintWriter out) {
        Verdict verdict = rehearsal.findKnown().filter(Verdict::isSound).orElseGet(() -> {
            ScenarioReport report = rehearsal.play();
            ScenarioWords.printFailures(report, out);
            return rehearsal.of(report);
        });
        ScenarioWords.printSummary(verdict, out);
        if (!verdict.silences().isEmpty()) {
            verdict.silences().forEach(out::println);
            out.println("silences failed: " + Counted.of(verdict.silences().size(), "fault")
                    + ". No night reads them; rules proof does.");
        }
        return verdict.isSound();
    }

    private static int refuse(List<String> faults, PrintWriter out) {
        faults.forEach(out::println);
        out.println();
        out.println(Counted.of(faults.size(), "fault") + ". No night runs with these rules until they are mended.");
        return ExitCode.RULES_REFUSED.code();
    }

    private static String summary(LoadedRulebook rulebook) {
        Tables tables = rulebook.tables();
        long clocks = tables.clocks().rows().stream()
                .filter(row -> row.profile().equals(tables.profile()))
                .count();
        return "rules ok: " + Counted.of(rulebook.cards().size(), "rule") + ", " + Counted.of(clocks, "clock row")
                + ", " + Counted.of(tables.policies().rows().size(), "policy row") + ", "
                + Counted.of(tables.reasons().all().size(), "reason") + ", "
                + Counted.of(tables.calendars().all().size(), "calendar") + ", version " + rulebook.version()
                + ", profile " + tables.profile();
    }
}
