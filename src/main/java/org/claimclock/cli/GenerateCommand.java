package org.claimclock.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.claimclock.cli.screen.Screen;
import org.claimclock.cli.screen.Work;
import org.claimclock.cli.screen.Work.Unit;
import org.claimclock.generate.Generator;
import org.claimclock.generate.Generator.Written;
import org.claimclock.generate.Plan;
import org.claimclock.generate.life.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Synthetic nights, to try things out and to measure. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Writes synthetic nights of any size, the same for the same options.",
            "Plausible claims, decisions, answers and actions, with everything that can happen to a claim, late files among it."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {"0:written", "1:failed", "2:usage"},
        footer = {
            "%nFor example:",
            "  claimclock generate --claims 1000 --seed 1 --to target/nights",
            "  claimclock run --nights target/nights --home target/synthetic --backfill"
        })
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--claims", required = true, paramLabel = "N", description = "how many claims")
    private long claims;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "S",
            description = "a whole number; another one, other nights")
    private long seed;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "an empty folder, or one to be made")
    private Path target = Path.of("");

    @Option(
            names = "--nights",
            paramLabel = "K",
            description =
                    "how many consecutive nights (default: ${DEFAULT-VALUE}); 1 puts all into one, for a backfill")
    private int nights = 20;

    @Option(names = "--from", paramLabel = "DATE", description = "the first night (default: ${DEFAULT-VALUE})")
    private LocalDate from = LocalDate.of(2021, 3, 1);

    @Option(
            names = "--history",
            paramLabel = "DAYS",
            description = {
                "claims began up to so many days before the first night, which brings what happened until then",
                "(default: ${DEFAULT-VALUE})"
            })
    private int history = 180;

    @Option(
            names = "--touch",
            paramLabel = "M",
            description = "something happens to about M claims on each later night (default: claims begin evenly)")
    private long touched;

    @Option(
            names = "--main-line",
            description = {
                "only what most claims go through: submission, review, request, answer, decision, silence;",
                "no edits, disputes, denials, competing claims, late files or rows sent twice"
            })
    private boolean mainLine;

    @Option(
            names = "--faults",
            paramLabel = "PERCENT",
            description = "damage so many of a hundred rows (default: none); a file with over 10 is refused whole")
    private int faults;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Plan plan = new Plan(claims, seed, new Plan.Nights(from, nights, history, touched), story(), faults);
        List<String> wrong = plan.faults();
        if (!wrong.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join("\n", wrong));
        }
        if (!Generator.takes(target)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--to %s is not an empty folder. Maybe name one that is not there yet.".formatted(target));
        }
        Generator generator = new Generator(plan);
        Written written = write(generator);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "Wrote %,d nights to %s: %,d files, %,d rows, %,d bytes.%n",
                        nights,
                        target,
                        written.files(),
                        written.rows(),
                        written.bytes());
        return 0;
    }

    private Story story() {
        return mainLine ? Story.MAIN_LINE : Story.EVERYTHING;
    }

    private Written write(Generator generator) throws IOException {
        long all = generator.claimsToPass();
        try (Screen screen = Claimclock.screen(spec)) {
            return generator.write(target, passed -> screen.show(Work.of("generating", passed, all, Unit.CLAIMS)));
        }
    }
}
