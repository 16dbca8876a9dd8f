package org.claimclock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.claimclock.claim.walk.DayText;
import org.claimclock.nightly.Home;
import org.claimclock.register.FeedTally;
import org.claimclock.register.Hold;
import org.claimclock.register.InputFile;
import org.claimclock.register.NightRecord;
import org.claimclock.register.NightRecord.State;
import org.claimclock.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The nights there were. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the nights: state, times, counts, and what was refused.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:the nights were listed",
            "1:failed, nothing was changed",
            "2:usage or configuration",
            ExitCodes.LOCKED
        },
        footer = {"%nFor example:", "  claimclock runs --last 7"})
final class RunsCommand implements Callable<Integer> {
    private static final String ROW = "%-14s %5s %-8s %-20s %8s %9s %9s %9s %6s %8s %8s%n";

    @Option(names = "--last", paramLabel = "N", description = "only the last N nights (default: all)")
    private int last = Integer.MAX_VALUE;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (last < 1) {
            throw UsageFault.usage("--last is " + last + ". Allowed: a whole number from 1.");
        }
        Home home = common.home();
        PrintWriter out = spec.commandLine().getOut();
        try (Books book = common.book()) {
            Register register = book.register();
            List<NightRecord> all = register.nights().all();
            List<NightRecord> nights = all.subList(Math.max(0, all.size() - last), all.size());
            out.printf(
                    Locale.ROOT,
                    ROW,
                    "as-of",
                    "no",
                    "state",
                    "started (UTC)",
                    "took",
                    "read",
                    "applied",
                    "duplicate",
                    "held",
                    "refused",
                    "rejected");
            nights.forEach(night -> print(night, home, register));
            if (nights.isEmpty()) {
                out.println("no night has been run yet");
            }
            if (nights.stream().anyMatch(night -> night.state() != State.DONE)) {
                out.println("A night that was STOPPED is brought to its end by the next run.");
            }
            if (nights.stream().anyMatch(NightRecord::backfill)) {
                out.println("* with --backfill");
            }
        }
        return 0;
    }

    private void print(NightRecord night, Home home, Register register) {
        FeedTally all = register.tallies().of(night.asOf()).values().stream().reduce(FeedTally.NONE, FeedTally::plus);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                ROW,
                DayText.dated(night.asOf()),
                night.sequence(),
                state(night, register) + (night.backfill() ? "*" : ""),
                Dates.utc(night.startedAt()),
                took(night),
                Counted.of(all.read()),
                Counted.of(all.applied()),
                Counted.of(all.duplicate()),
                Counted.of(all.held()),
                Counted.of(all.refused()),
                Counted.of(all.rejected()));
        Path refused = home.refused().resolve(night.asOf().toString());
        register.holds().find(night.asOf()).ifPresent(hold -> out.println(told(hold)));
        for (InputFile file : register.inputFiles().of(night.asOf())) {
            if (file.state() == InputFile.State.REFUSED) {
                out.println("    refused " + file.name() + ": " + file.code() + "; see "
                        + refused.resolve(file.name() + ".reason.txt"));
            }
        }
    }

    private static String state(NightRecord night, Register register) {
        if (night.state() == State.DONE) {
            return "DONE";
        }
        return register.holds()
                        .find(night.asOf())
                        .filter(hold -> !hold.isReleased())
                        .isPresent()
                ? "HELD"
                : "STOPPED";
    }

    private static String told(Hold hold) {
        Hold.Release release = hold.release();
        return hold.isReleased()
                ? "    held under the rules " + hold.version() + ", released by " + release.by() + " at " + release.at()
                        + ": " + release.why()
                : "    held under the rules " + hold.version()
                        + ", which do not do what was forecast; see rules release --help";
    }

    private static String took(NightRecord night) {
        Instant finished = night.finishedAt();
        if (finished == null) {
            return "-";
        }
        Duration time = Duration.between(night.startedAt(), finished);
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
