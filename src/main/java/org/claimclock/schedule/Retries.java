package org.claimclock.schedule;

import java.time.Duration;

/**
 * How often a night is tried again after a fault that can pass, and after what time. Each wait is twice as long as the one before, up to an hour.
 *
 * @param most attempts after the first
 * @param first the first wait
 */
public record Retries(int most, Duration first) {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    /** Whether there may be another attempt after so many. */
    boolean isLeft(int attempts) {
        return attempts <= most;
    }

    /** The wait after so many attempts. */
    Duration after(int attempts) {
        Duration wait = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1)));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
