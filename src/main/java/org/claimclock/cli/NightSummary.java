package org.claimclock.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.claimclock.claim.event.Feed;
import org.claimclock.nightly.NightResult;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.InputFile.State;
import org.claimclock.register.Register;

/** The table at the end of a night. */
record NightSummary(Register register) {

    void print(NightResult result, PrintWriter out) {
        if (result.again()) {
            out.println("night " + result.night().asOf() + " was already completed; nothing changed. See "
                    + result.folder());
            return;
        }
        out.println("night " + result.night().asOf() + " done, published in " + result.folder());
        out.printf(
                "  %-10s %9s %9s %9s %9s %9s %9s%n",
                "feed", "read", "applied", "duplicate", "held", "refused", "rejected");
        Map<Feed, FeedTally> tallies = register.tallies().of(result.night().asOf());
        for (Feed feed : Feed.values()) {
            FeedTally tally = tallies.getOrDefault(feed, FeedTally.NONE);
            out.printf(
                    "  %-10s %,9d %,9d %,9d %,9d %,9d %,9d%n",
                    feed.prefix(),
                    tally.read(),
                    tally.applied(),
                    tally.duplicate(),
                    tally.held(),
                    tally.refused(),
                    tally.rejected());
        }
        for (InputFile file : register.inputFiles().of(result.night().asOf())) {
            if (file.state() == State.REFUSED) {
                out.println("  refused file: " + file.name() + " (" + file.code() + "); see refused/");
            }
        }
    }
}
