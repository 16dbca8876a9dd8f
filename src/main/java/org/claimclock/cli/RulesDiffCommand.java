package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.compare.BookComparison;
import org.claimclock.nightly.compare.BookComparison.Causes;
import org.claimclock.nightly.compare.Forecast;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.compare.Difference;
import org.claimclock.rulebook.compare.RulebookDifferences;
import org.claimclock.rulebook.compare.RulebookDifferences.Side;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.jspecify.annotations.Nullable;
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
            "Says in what a candidate differs from the rules in force, and what it would make of every claim of the book.",
            "Reads the book and changes nothing."
        })
final class RulesDiffCommand implements Callable<Integer> {

    @Option(
            names = "--candidate",
            required = true,
            paramLabel = "DIR",
            description = "the folder with the edited rules")
    private Path candidate = Path.of("");

    /** Never asked for: there is nothing else to make a difference over. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--book", description = "over the whole book, which is what happens without it too")
    private boolean book;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "suppose this night, not before the last one (default: the last one)")
    private @Nullable LocalDate asOf;

    @Option(names = "--to", paramLabel = "FILE", description = "also write every changed claim to this CSV file")
    private @Nullable Path to;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RulebookFolder folder = common.rulebookFolder();
        RulebookFolder edited = new RulebookFolder(candidate, folder.profile(), folder.cache());
        try (LoadedRulebook now = common.rulebook();
                LoadedRulebook next = CommonOptions.ready(edited)) {
            List<Difference> differences =
                    new RulebookDifferences(new Side(now, folder.folder()), new Side(next, candidate)).all();
            ForecastWords words = new ForecastWords(out);
            words.print(differences);
            if (differences.isEmpty()) {
                return ExitCode.DONE.code();
            }
            if (!common.home().hasBook()) {
                out.println("There is no book in " + common.home().folder() + " yet, so no claim is affected.");
                return ExitCode.DONE.code();
            }
            try (Books books = common.book()) {
                Map<String, String> places = next.cards().stream()
                        .collect(Collectors.toMap(RuleCard::name, card -> card.file() + ":" + card.line()));
                BookComparison comparison =
                        new BookComparison(books.register(), now, next, new Causes(differences, places));
                Forecast forecast = comparison.forecast(
                        night(books.register()), common.settings().threads(), this::tell);
                words.print(forecast);
                if (to != null) {
                    words.write(forecast, to);
                }
            }
        }
        return ExitCode.DONE.code();
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

    private void tell(long claims) {
        if (claims % 10_000 < 200) {
            spec.commandLine().getErr().println("  " + claims + " claims walked");
        }
    }
}
