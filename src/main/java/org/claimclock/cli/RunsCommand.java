package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.claimclock.claim.event.Feed;
import org.claimclock.nightly.Home;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The nights there were. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the nights: state, times, counts, and what was refused.")
final class RunsCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Home home = common.home();
        PrintWriter out = spec.commandLine().getOut();
        try (Books book = Books.open(home)) {
            Register register = book.register();
            List<NightRecord> nights = register.nights().all();
            out.printf(
                    "%-10s %5s %-8s %-20s %-20s %9s %9s %6s %8s %8s%n",
                    "as-of", "no", "state", "started", "finished", "read", "applied", "held", "refused", "rejected");
            nights.forEach(night -> print(night, register, out));
            if (nights.isEmpty()) {
                out.println("no night has been run yet");
            }
        }
        return 0;
    }

    private static void print(NightRecord night, Register register, PrintWriter out) {
        Map<Feed, FeedTally> tallies = register.tallies().of(night.asOf());
        FeedTally all = tallies.values().stream().reduce(FeedTally.NONE, FeedTally::plus);
        String finished =
                night.finishedAt() == null ? "-" : seconds(night.finishedAt().toString());
        out.printf(
                "%-10s %5d %-8s %-20s %-20s %,9d %,9d %,6d %,8d %,8d%n",
                night.asOf(),
                night.sequence(),
                night.state() + (night.backfill() ? "*" : ""),
                seconds(night.startedAt().toString()),
                finished,
                all.read(),
                all.applied(),
                all.held(),
                all.refused(),
                all.rejected());
        for (InputFile file : register.inputFiles().of(night.asOf())) {
            if (file.state() == InputFile.State.REFUSED) {
                out.println("           refused " + file.name() + ": " + file.code() + ": "
                        + file.message().lines().findFirst().orElse(""));
            }
        }
    }

    private static String seconds(String instant) {
        int dot = instant.indexOf('.');
        return dot < 0 ? instant : instant.substring(0, dot) + "Z";
    }
}
