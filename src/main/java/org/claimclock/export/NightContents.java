package org.claimclock.export;

import java.util.List;
import java.util.Map;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.Said.Escalation;
import org.claimclock.claim.walk.Said.Notice;
import org.claimclock.claim.walk.Said.Refusal;
import org.claimclock.export.table.Rows;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.NightRecord;
import org.claimclock.register.RejectedRow;
import org.claimclock.register.StatusRow;

/**
 * What the register knows of a night, as its files need it.
 *
 * @param previousPackage SHA-256 of the package of the night before, empty for the first
 */
record NightContents(NightRecord night, String previousPackage, Read read, Said said, Rows<RejectedRow> rejected) {

    /** @param inputs sorted by name */
    record Read(List<InputFile> inputs, Map<Feed, FeedTally> feeds) {}

    /** All rows in a fixed order; the lines sorted by claim, line number and action. */
    record Said(
            Rows<LineChange> lines,
            Rows<Notice> notices,
            Rows<Escalation> escalations,
            Rows<Refusal> refusals,
            Rows<StatusRow> statuses) {}
}
