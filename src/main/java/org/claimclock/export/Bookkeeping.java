package org.claimclock.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.event.Feed;
import org.claimclock.export.pack.Controls;
import org.claimclock.export.pack.Controls.FeedCounts;
import org.claimclock.export.pack.Controls.Input;
import org.claimclock.export.pack.LineTotals;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.NightRecord;
import org.claimclock.register.RecordTally;

/** The control totals of a night, from what the register counted and what was written. */
record Bookkeeping(Facts facts, NightContents contents) {

    Controls controls(LineTotals lines) {
        NightRecord night = contents.night();
        return new Controls(
                night.asOf().toString(),
                night.runId(),
                night.sequence(),
                contents.previousPackage(),
                Controls.DELTA,
                lines.adds(),
                lines.retracts(),
                lines.distinctClaims(),
                lines.hashTotal(),
                LineTotals.DEFINITION,
                night.rulesVersion(),
                night.profile(),
                facts.calendars(),
                inputs(),
                feeds());
    }

    private List<Input> inputs() {
        return contents.read().inputs().stream().map(Bookkeeping::input).toList();
    }

    private static Input input(InputFile file) {
        RecordTally tally = file.tally();
        return new Input(
                file.name(),
                file.sha256(),
                file.bytes(),
                file.feed(),
                file.state().name(),
                file.code(),
                tally.physicalRecords(),
                tally.read(),
                tally.rejected(),
                tally.header(),
                tally.blank());
    }

    /** Every feed, also one that brought nothing. */
    private Map<String, FeedCounts> feeds() {
        Map<String, FeedCounts> feeds = new LinkedHashMap<>();
        for (Feed feed : Feed.values()) {
            FeedTally tally = contents.read().feeds().getOrDefault(feed, new FeedTally(0, 0, 0, 0, 0, 0));
            feeds.put(
                    feed.prefix(),
                    new FeedCounts(
                            tally.read(),
                            tally.applied(),
                            tally.duplicate(),
                            tally.held(),
                            tally.refused(),
                            tally.rejected()));
        }
        return feeds;
    }
}
