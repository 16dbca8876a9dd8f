package org.claimclock.register;

import org.claimclock.claim.walk.Disposition;

/**
 * What became of the rows of one feed in one run: {@code read = applied + duplicate + held + refused}.
 *
 * @param refused by a rule, or as another event of a known id
 * @param rejected rows that could not be read; they are not among {@code read}
 */
public record FeedTally(long read, long applied, long duplicate, long held, long refused, long rejected) {
    public static final FeedTally NONE = new FeedTally(0, 0, 0, 0, 0, 0);

    /** With {@code count} more rows of which this became. */
    public FeedTally with(Disposition disposition, long count) {
        return switch (disposition) {
            case APPLIED -> plus(new FeedTally(count, count, 0, 0, 0, 0));
            case DUPLICATE -> plus(new FeedTally(count, 0, count, 0, 0, 0));
            case HELD -> plus(new FeedTally(count, 0, 0, count, 0, 0));
            case REFUSED -> plus(new FeedTally(count, 0, 0, 0, count, 0));
        };
    }

    public FeedTally withRejected(long count) {
        return plus(new FeedTally(0, 0, 0, 0, 0, count));
    }

    public FeedTally plus(FeedTally other) {
        return new FeedTally(
                read + other.read,
                applied + other.applied,
                duplicate + other.duplicate,
                held + other.held,
                refused + other.refused,
                rejected + other.rejected);
    }
}
