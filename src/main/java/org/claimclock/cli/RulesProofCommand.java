package org.claimclock.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.claimclock.cli.screen.Screen;
import org.claimclock.cli.screen.Work;
import org.claimclock.cli.screen.Work.Unit;
import org.claimclock.nightly.ExitCode;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.proof.Proof;
import org.claimclock.rulebook.proof.Proving;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether the rules say one thing of everything that can happen. */
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description = {
            "Puts every moment to every kind of claim that a history can bring about, and names rules that conflict, moments of which no rule speaks, "
                    + "and rules that find what a claim does not allow, each with an example.",
            "Where no rule is meant to speak is written in rules/silences/. What it could not look at is told, and then nothing is proven (exit code 4)."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:in every case one thing happens, or nothing as a silence says",
            ExitCodes.USAGE,
            ExitCodes.RULES
        },
        footer = {
            "%nFor example:",
            "  claimclock rules proof",
            "  claimclock rules proof --show DisputeFiled",
            "  claimclock rules proof --on 2027-01-01 --set profile=cpor-2023"
        })
final class RulesProofCommand implements Callable<Integer> {

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description =
                    "let the histories begin on this day (default: a Monday on which the last row of the tables counts)")
    private @Nullable LocalDate on;

    @Option(
            names = "--show",
            paramLabel = "TEXT",
            description =
                    "tell which rules and silences apply where moment, status or rule contain this text, with an example of each")
    private String shown = "";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (LoadedRulebook rulebook = common.rulebook()) {
            Proving proving = Proving.of(rulebook, common.rulebookFolder());
            if (!proving.faults().isEmpty()) {
                proving.faults().forEach(out::println);
                out.println();
                out.println(Counted.of(proving.faults().size(), "fault")
                        + ". No night reads these files; mend them to prove anything.");
                return ExitCode.RULES_REFUSED.code();
            }
            LocalDate day = on == null ? proving.usualDay() : on;
            if (!proving.days().contains(day)) {
                throw UsageFault.usage("no history can begin on " + day + ". Allowed: "
                        + proving.days().from() + " to " + proving.days().to()
                        + ", for the calendar has to cover what comes after. Maybe see its COVERAGE row.");
            }
            Proof proof = prove(proving, day);
            ProofWords words = new ProofWords(proof, out);
            if (!shown.isEmpty()) {
                words.printShown(shown, rulebook.cards());
            } else {
                words.printMatrix();
                out.println();
            }
            words.printFlaws();
            words.printSummary();
            return (proof.holds() ? ExitCode.DONE : ExitCode.RULES_REFUSED).code();
        }
    }

    private Proof prove(Proving proving, LocalDate day) {
        try (Screen screen = Claimclock.screen(spec)) {
            return proving.prove(day, (done, known) -> screen.show(Work.of("proving", done, known, Unit.CLAIMS)));
        }
    }
}
