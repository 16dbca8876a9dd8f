package org.claimclock.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.claimclock.claim.event.Feed;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code tallies}: what became of the rows that a run read, counted by whoever found out. Each part of a run
 * counts in the transaction that does the work, so that a part is counted once however often the run is killed.
 */
public final class Tallies {
    private final JdbcTemplate jdbc;

    Tallies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param part what counts: a name that no other part of the run has, such as {@link InputFile#part} */
    public void add(LocalDate asOf, String part, Map<Feed, FeedTally> tallies) {
        tallies.forEach((feed, tally) -> {
            if (!tally.equals(FeedTally.NONE)) {
                jdbc.update(
                        "insert into tallies (as_of, part, feed, applied, duplicate, held, refused, rejected)"
                                + " values (?,?,?,?,?,?,?,?)",
                        asOf,
                        part,
                        feed.name(),
                        tally.applied(),
                        tally.duplicate(),
                        tally.held(),
                        tally.refused(),
                        tally.rejected());
            }
        });
    }

    /** Takes a part's counts out: its work is undone. */
    public void forget(LocalDate asOf, String part) {
        jdbc.update("delete from tallies where as_of = ? and part = ?", asOf, part);
    }

    /** The sums of all parts, one for each feed. */
    public Map<Feed, FeedTally> of(LocalDate asOf) {
        return ofParts(asOf, "%");
    }

    /** The sums of the parts whose names are like this. */
    Map<Feed, FeedTally> ofParts(LocalDate asOf, String like) {
        Map<Feed, FeedTally> sums = new EnumMap<>(Feed.class);
        for (Feed feed : Feed.values()) {
            sums.put(feed, FeedTally.NONE);
        }
        jdbc.query(
                "select feed, sum(applied), sum(duplicate), sum(held), sum(refused), sum(rejected) from tallies"
                        + " where as_of = ? and part like ? group by feed",
                row -> {
                    long applied = row.getLong(2);
                    long duplicate = row.getLong(3);
                    long held = row.getLong(4);
                    long refused = row.getLong(5);
                    long read = applied + duplicate + held + refused;
                    sums.put(
                            Feed.valueOf(row.getString(1)),
                            new FeedTally(read, applied, duplicate, held, refused, row.getLong(6)));
                },
                asOf,
                like);
        return sums;
    }
}
