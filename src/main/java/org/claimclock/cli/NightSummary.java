package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.DayText;
import org.claimclock.export.ExportListener.Part;
import org.claimclock.export.pack.Controls;
import org.claimclock.intake.inbox.Inbox;
import org.claimclock.intake.inbox.InboxFile;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.NightResult;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.InputFile.State;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;

/** What an operator reads at the end of a night: what came in, what went out, and what is to be done now. */
record NightSummary(Home home, Register register, NightProgress progress, PrintWriter out) {
    private static final String ROW = "  %-10s %9s %9s %9s %9s %9s %9s%n";

    void print(NightResult result) {
        NightRecord night = result.night();
        if (result.again()) {
            out.println("night " + night.asOf() + " was already completed; nothing changed. See " + result.folder());
            waiting().forEach(file -> out.println("  " + file.name() + " waits in the inbox for the next night"));
            return;
        }
        out.println("night " + DayText.dated(night.asOf()) + " done, published in " + result.folder());
        printFeeds(register.tallies().of(night.asOf()));
        progress.findPublished().ifPresent(published -> out.println("  " + outcome(published.controls())));
        toDo(night).forEach(line -> out.println("  " + line));
    }

    private List<InboxFile> waiting() {
        try {
            return new Inbox(home.inbox(), Duration.ZERO).look(Instant.MAX).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void printFeeds(Map<Feed, FeedTally> tallies) {
        out.printf(Locale.ROOT, ROW, "feed", "read", "applied", "duplicate", "held", "refused", "rejected");
        for (Feed feed : Feed.values()) {
            print(feed.prefix(), tallies.getOrDefault(feed, FeedTally.NONE));
        }
    }

    private void print(String name, FeedTally tally) {
        out.printf(
                Locale.ROOT,
                ROW,
                name,
                Counted.of(tally.read()),
                Counted.of(tally.applied()),
                Counted.of(tally.duplicate()),
                Counted.of(tally.held()),
                Counted.of(tally.refused()),
                Counted.of(tally.rejected()));
    }

    private String outcome(Controls controls) {
        if (progress.rows(Part.STATUSES) + progress.rows(Part.NOTICES) + controls.adds() + controls.retracts() == 0) {
            return "a quiet night: no claim changed, and finance gets nothing";
        }
        return "for finance: " + Counted.of(controls.adds(), "line") + " added, "
                + Counted.of(controls.retracts()) + " taken back; "
                + Counted.of(progress.rows(Part.STATUSES), "claim") + " changed; "
                + Counted.of(progress.rows(Part.NOTICES), "notice");
    }

    /** One line for each thing that somebody should look at. */
    private List<String> toDo(NightRecord night) {
        List<String> lines = new ArrayList<>();
        for (InputFile file : register.inputFiles().of(night.asOf())) {
            if (file.state() == State.REFUSED) {
                Path reason = home.refused().resolve(night.asOf().toString()).resolve(file.name() + ".reason.txt");
                lines.add("to do: " + file.name() + " was refused whole (" + file.code() + "). Mend it as " + reason
                        + " says, and drop it into " + home.inbox());
            } else if (file.state() == State.SKIPPED) {
                lines.add("skipped: " + file.name() + " (" + file.code() + "); nothing is to be done");
            }
        }
        long rejected = register.tallies().of(night.asOf()).values().stream()
                .mapToLong(FeedTally::rejected)
                .sum();
        add(
                lines,
                rejected,
                "row",
                "could not be read; see rejected-rows.csv. They stand as they came in "
                        + home.refused().resolve(night.asOf().toString())
                        + ": mend them, and drop them into the inbox");
        add(
                lines,
                progress.rows(Part.EXCEPTIONS),
                "event",
                "refused or held by the rules; for compliance, see exceptions.csv");
        add(lines, progress.rows(Part.ESCALATIONS), "clock", "ran out on a reviewer; see escalations.csv");
        return lines;
    }

    private static void add(List<String> lines, long count, String noun, String what) {
        if (count > 0) {
            lines.add("to do: " + Counted.of(count, noun) + " " + what);
        }
    }
}
