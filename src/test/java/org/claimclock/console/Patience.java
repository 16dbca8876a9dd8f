package org.claimclock.console;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until it sees what it waits for, and leaves the processor to those who make it come. */
public final class Patience {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(20);

    private Patience() {}

    /** What was seen at last, whether it is what was waited for or not. */
    public static <T> T until(Supplier<T> look, Predicate<T> isThere) {
        long end = System.nanoTime() + LONGEST;
        T seen = look.get();
        while (!isThere.test(seen) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN);
            seen = look.get();
        }
        return seen;
    }
}
