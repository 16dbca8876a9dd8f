package org.claimclock.intake.feed;

import java.time.LocalDate;
import org.claimclock.claim.event.Feed;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvRow;

/** Reads the rows of one kind of file. It keeps nothing between rows, so one reader serves any number of files and threads. */
public sealed interface FeedReader permits ClaimsFeed, DecisionsFeed, ConsentsFeed, ActionsFeed {

    CsvColumns columns();

    /** The event in a row of these {@link #columns}, or all that is wrong with it. */
    Reading read(CsvRow row);

    /** @param asOf the date of the run that reads */
    static FeedReader of(Feed feed, IntakeRules rules, LocalDate asOf) {
        return switch (feed) {
            case CLAIMS -> new ClaimsFeed(rules, asOf);
            case DECISIONS -> new DecisionsFeed(rules, asOf);
            case CONSENTS -> new ConsentsFeed(rules, asOf);
            case ACTIONS -> new ActionsFeed(rules, asOf);
        };
    }
}
