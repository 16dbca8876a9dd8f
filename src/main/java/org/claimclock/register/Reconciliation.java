package org.claimclock.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.event.Feed;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the book against itself at the end of a stage. A difference is a fault of ours, and nothing may be published.
 */
public final class Reconciliation {
    private final JdbcTemplate jdbc;
    private final Events events;

    Reconciliation(JdbcTemplate jdbc, Events events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * After the intake: each row that a file gave is an event of this run, a duplicate, or refused as another event.
     *
     * @throws RegisterException that names each feed which does not add up
     */
    public void afterIntake(LocalDate asOf) {
        List<String> faults = new ArrayList<>();
        Map<Feed, FeedTally> tallies = new Tallies(jdbc).ofParts(asOf, "file %");
        Map<Feed, Long> received = events.receivedByFeed(asOf);
        for (Feed feed : Feed.values()) {
            long recorded = received.getOrDefault(feed, 0L);
            long read = count(
                    "select coalesce(sum(rows_read), 0) from input_files where as_of = ? and feed = ? and state = 'READ'",
                    asOf,
                    feed.prefix());
            FeedTally tally = tallies.getOrDefault(feed, FeedTally.NONE);
            compare(faults, feed + ": rows read", read, "events, duplicates and conflicts", recorded + tally.read());
        }
        long open = count("select count(*) from input_files where as_of = ? and state = 'READING'", asOf);
        compare(faults, "files begun and not closed", open, "expected", 0);
        report("intake", asOf, faults);
    }

    /**
     * After the walk: something became of each event of this run, and each claim on the agenda was written in it.
     *
     * @param recorded the events of this run, as the walk met them
     * @throws RegisterException that names each count which does not add up
     */
    public void afterWalk(LocalDate asOf, Map<Feed, Long> recorded) {
        List<String> faults = new ArrayList<>();
        Map<Feed, FeedTally> all = new Tallies(jdbc).of(asOf);
        Map<Feed, FeedTally> files = new Tallies(jdbc).ofParts(asOf, "file %");
        for (Feed feed : Feed.values()) {
            long became = all.getOrDefault(feed, FeedTally.NONE).read()
                    - files.getOrDefault(feed, FeedTally.NONE).read();
            compare(
                    faults,
                    feed + ": events of this run",
                    recorded.getOrDefault(feed, 0L),
                    "became applied, duplicate, held or refused",
                    became);
        }
        long planned = count("select count(*) from agenda where as_of = ?", asOf);
        long walked = count("select coalesce(sum(planned), 0) from batches where as_of = ?", asOf);
        compare(faults, "claims on the agenda", planned, "walked", walked);
        report("progress", asOf, faults);
    }

    private long count(String sql, Object... parameters) {
        Long count = jdbc.queryForObject(sql, Long.class, parameters);
        return count == null ? 0 : count;
    }

    private static void compare(List<String> faults, String what, long count, String other, long otherCount) {
        if (count != otherCount) {
            faults.add(what + " " + count + ", " + other + " " + otherCount);
        }
    }

    private static void report(String stage, LocalDate asOf, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new RegisterException("the counts of " + stage + " in night " + asOf + " do not add up: "
                    + String.join("; ", faults)
                    + ". Nothing is published. Maybe the book was changed by hand while the night ran.");
        }
    }
}
