package org.claimclock.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.register.FeedTally;
import org.claimclock.register.Register;

/**
 * What one night, or many together, brought in and gave out.
 *
 * @param exceptions by code
 * @param faults of rows that could not be read, by code
 */
record NightNumbers(
        long nights,
        Map<Feed, FeedTally> rows,
        Map<LineChange.Action, Long> lines,
        Map<String, Long> exceptions,
        Map<String, Long> faults) {
    static final NightNumbers NONE = new NightNumbers(0, Map.of(), Map.of(), Map.of(), Map.of());

    static NightNumbers of(Register register, LocalDate asOf) {
        Map<String, Long> exceptions = new TreeMap<>();
        register.announcements().refusals(asOf, refusal -> exceptions.merge(refusal.code(), 1L, Long::sum));
        Map<String, Long> faults = new TreeMap<>();
        register.announcements().rejected(asOf, row -> faults.merge(row.code(), 1L, Long::sum));
        return new NightNumbers(1, register.tallies().of(asOf), register.lines().count(asOf), exceptions, faults);
    }

    NightNumbers plus(NightNumbers other) {
        Map<Feed, FeedTally> allRows = new EnumMap<>(Feed.class);
        allRows.putAll(rows);
        other.rows.forEach((feed, tally) -> allRows.merge(feed, tally, FeedTally::plus));
        return new NightNumbers(
                nights + other.nights,
                allRows,
                sum(lines, other.lines),
                sum(exceptions, other.exceptions),
                sum(faults, other.faults));
    }

    private static <K extends Comparable<K>> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> sums = new TreeMap<>(one);
        other.forEach((key, count) -> sums.merge(key, count, Long::sum));
        return sums;
    }

    /** Of all nights. */
    List<Sample> totals() {
        List<Sample> samples =
                new ArrayList<>(samples(Subject.ROWS, Subject.LINES, Subject.EXCEPTIONS, Subject.FAULTS));
        samples.add(Sample.of(Subject.NIGHTS, nights));
        return samples;
    }

    /** Of the last one. */
    List<Sample> ofTheLast() {
        return samples(Subject.NIGHT_ROWS, Subject.NIGHT_LINES, Subject.NIGHT_EXCEPTIONS, Subject.NIGHT_FAULTS);
    }

    private List<Sample> samples(Subject ofRows, Subject ofLines, Subject ofExceptions, Subject ofFaults) {
        List<Sample> samples = new ArrayList<>();
        rows.forEach((feed, tally) -> {
            became(samples, ofRows, feed, "applied", tally.applied());
            became(samples, ofRows, feed, "duplicate", tally.duplicate());
            became(samples, ofRows, feed, "held", tally.held());
            became(samples, ofRows, feed, "refused", tally.refused());
            became(samples, ofRows, feed, "rejected", tally.rejected());
        });
        lines.forEach((action, count) ->
                samples.add(Sample.of(ofLines, count, "action", action.name().toLowerCase(Locale.ROOT))));
        exceptions.forEach((code, count) -> samples.add(Sample.of(ofExceptions, count, "code", code)));
        faults.forEach((code, count) -> samples.add(Sample.of(ofFaults, count, "code", code)));
        return samples;
    }

    private static void became(List<Sample> samples, Subject subject, Feed feed, String what, long count) {
        samples.add(Sample.of(subject, count, "feed", feed.prefix(), "became", what));
    }
}
