package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.claimclock.export.recipe.Recipe;
import org.claimclock.export.snapshot.Snapshot;
import org.claimclock.nightly.Home;
import org.claimclock.register.NightRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What finance may ask for beside the nights. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what finance needs beside the nights: every line that stands, or scripts that load the nights.",
            "Nothing in the data folder changes but for the folder that is written."
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:written",
            "1:failed, or the lines do not add up; each difference is listed",
            ExitCodes.USAGE,
            ExitCodes.LOCKED
        },
        footer = {"%nFor example:", "  claimclock export --snapshot", "  claimclock export --recipes --to recipes"})
final class ExportCommand implements Callable<Integer> {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which = new Which();

    static final class Which {
        /** Never asked for: it is meant wherever the recipes are not. */
        @SuppressWarnings("UnusedVariable")
        @Option(
                names = "--snapshot",
                description = {
                    "every line that stands now, made from where the claims stand and counted against",
                    "all lines that finance was handed; a difference is exit code 1 and names the claims"
                })
        private boolean snapshot;

        @Option(names = "--recipes", description = "scripts for DuckDB, pandas and PostgreSQL that load the nights")
        private boolean recipes;
    }

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "the folder to make (default: snapshot/<as-of> or recipes in the data folder)")
    private @Nullable Path target;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the night that the snapshot must be of: the last one")
    private @Nullable LocalDate asOf;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        assert which.snapshot != which.recipes : "exactly one is asked for";
        Home home = common.home();
        if (which.recipes) {
            writeRecipes(free(target == null ? home.folder().resolve("recipes") : target));
            return 0;
        }
        try (Books book = common.book()) {
            NightRecord night = lastNight(book);
            Path folder = home.folder().resolve("snapshot").resolve(night.asOf().toString());
            takeSnapshot(book, night, free(target == null ? folder : target));
        }
        return 0;
    }

    private void writeRecipes(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Recipe recipe : Recipe.values()) {
            Files.writeString(folder.resolve(recipe.file()), recipe.text());
            spec.commandLine().getOut().println(folder.resolve(recipe.file()));
        }
    }

    private void takeSnapshot(Books book, NightRecord night, Path folder) throws IOException {
        Snapshot.Taken taken = new Snapshot(book.register()).take(night, folder);
        PrintWriter out = spec.commandLine().getOut();
        out.println("snapshot of " + night.asOf() + ": " + Counted.of(taken.lines(), "line") + " of "
                + Counted.of(taken.claims(), "claim") + " in " + taken.folder());
        out.println("all ADD less all RETRACT of the nights are the same lines");
        if (taken.older() > 0) {
            out.println(
                    Counted.of(taken.older(), "line") + " went out with an older value of something else than product,"
                            + " partner and consent_to, for which a line is not restated");
        }
    }

    private NightRecord lastNight(Books book) {
        NightRecord last = book.register().nights().findLast().orElse(null);
        if (last == null || last.state() != NightRecord.State.DONE) {
            throw UsageFault.usage(
                    last == null
                            ? "no night has been run yet, so nothing stands."
                            : "the night " + last.asOf()
                                    + " was begun and not completed. Maybe run it to its end: run --as-of "
                                    + last.asOf());
        }
        if (asOf != null && !asOf.equals(last.asOf())) {
            throw UsageFault.usage("the book stands at the night " + last.asOf() + ", not at " + asOf
                    + ". Maybe repeat that night in a folder of its own and take the snapshot there: run --as-of "
                    + asOf
                    + " --replay, then export --snapshot --home "
                    + common.home().folder().resolve("replay").resolve(asOf.toString()));
        }
        return last;
    }

    private static Path free(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !isEmptyFolder(absolute)) {
            throw UsageFault.usage(absolute + " is there already. Maybe remove it, or name another one with --to.");
        }
        Path there = absolute;
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent(), "the root is always there");
        }
        if (!Files.isWritable(there)) {
            throw UsageFault.usage("the folder " + there
                    + " cannot be written to. Maybe name one that can with --to, or look as another user.");
        }
        return absolute;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
