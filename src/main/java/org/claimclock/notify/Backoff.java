package org.claimclock.notify;

import java.time.Duration;

/** How long to wait before the next attempt: a minute, then twice as long each time, up to an hour. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    private Backoff() {}

    /** @param attempts that have failed, from 1 */
    static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
