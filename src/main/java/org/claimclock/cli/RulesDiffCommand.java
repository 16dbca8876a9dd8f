package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimclock.cli.screen.Screen;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.compare.BookComparison;
import org.claimclock.nightly.compare.BookComparison.Question;
import org.claimclock.nightly.compare.Forecast;
import org.claimclock.nightly.compare.ForecastListener;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.compare.Difference;
import org.claimclock.rulebook.compare.RulebookDifferences;
import org.claimclock.rulebook.compare.RulebookDifferences.Side;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What other rules would make of the claims of the book. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Says in what a candidate differs from the rules in force, and what would stand otherwise in the book if it had been in force"
                    + " from the first night on.",
            "Reads the book and changes nothing."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:compared, whether anything differs or not",
            "1:failed",
            ExitCodes.USAGE,
            ExitCodes.RULES,
            ExitCodes.LOCKED
        },
        footer = {
            "%nFor example:",
            "  claimclock rules diff --candidate edited",
            "  claimclock rules diff --candidate edited --nights 5 --to target/diff"
        })
final class RulesDiffCommand implements Callable<Integer> {

    @Option(
            names = "--candidate",
            required = true,
            paramLabel = "DIR",
            description = "the folder with the edited rules")
    private Path candidate = Path.of("");

    /** Over what the difference is made. */
    private static final class Over {
        /** Never asked for: it is what happens without it too. */
        @SuppressWarnings("UnusedVariable")
        @Option(names = "--book", description = "say where every claim of the book would stand (the default)")
        private boolean book;

        @Option(
                names = "--nights",
                paramLabel = "N",
                description = "also say what each of the last N nights would have handed out otherwise")
        private int nights;
    }

    @ArgGroup(exclusive = true)
    private Over over = new Over();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "suppose this night, not before the last one (default: the last one)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description =
                    "also write differences, changed claims and changed nights as CSV files to this folder, which is empty or made")
    private @Nullable Path to;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (over.nights < 0) {
            throw UsageFault.usage("--nights " + over.nights + " is not a number of nights. Maybe --nights 5.");
        }
        RulebookFolder folder = common.rulebookFolder();
        RulebookFolder edited = new RulebookFolder(candidate, folder.profile(), folder.cache());
        try (LoadedRulebook now = common.rulebook();
                LoadedRulebook next = CommonOptions.ready(edited)) {
            RulebookDifferences rulebooks =
                    new RulebookDifferences(new Side(now, folder.folder()), new Side(next, candidate));
            List<Difference> differences = rulebooks.all();
            new ForecastWords(out).print(differences, rulebooks.elsewhere());
            if (differences.isEmpty()) {
                return ExitCode.DONE.code();
            }
            if (!common.home().hasBook()) {
                out.println("There is no book in " + common.home().folder() + " yet, so no claim is affected.");
                return ExitCode.DONE.code();
            }
            try (Books books = common.book()) {
                compare(books.register(), rulebooks, differences, out);
            }
        }
        return ExitCode.DONE.code();
    }

    private void compare(
            Register register, RulebookDifferences rulebooks, List<Difference> differences, PrintWriter out) {
        Question question =
                new Question(night(register), over.nights, common.settings().threads());
        BookComparison comparison = new BookComparison(register, rulebooks);
        if (to == null) {
            compare(comparison, question, new ForecastListener() {}, out);
            return;
        }
        try (DiffFiles files = DiffFiles.in(to)) {
            files.differ(differences);
            files.differ(rulebooks.elsewhere());
            compare(comparison, question, files, out);
        }
        out.println(
                "written to " + to + ": " + DiffFiles.DIFFERENCES + ", " + DiffFiles.CLAIMS + ", " + DiffFiles.NIGHTS);
    }

    private void compare(BookComparison comparison, Question question, ForecastListener files, PrintWriter out) {
        try (Screen screen = Claimclock.screen(spec)) {
            DiffListener listener = new DiffListener(screen, files, Claimclock.stop(spec));
            Forecast forecast = comparison.forecast(question, listener);
            screen.clear();
            ForecastWords words = new ForecastWords(out);
            words.print(forecast, listener.first());
            if (question.nights() > 0) {
                words.print(forecast.nights(), question.nights());
            }
        }
    }

    private LocalDate night(Register register) {
        LocalDate last = register.nights()
                .findLast()
                .map(NightRecord::asOf)
                .orElseThrow(() -> UsageFault.usage("the book holds no night yet, so there is nothing to compare."));
        LocalDate wanted = asOf;
        if (wanted != null && wanted.isBefore(last)) {
            throw UsageFault.usage("--as-of " + wanted + " lies before the last night, " + last
                    + ". Allowed: that night or a later one.");
        }
        return wanted == null ? last : wanted;
    }
}
