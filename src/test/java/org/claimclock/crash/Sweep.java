package org.claimclock.crash;

import java.time.Duration;
import java.util.Random;

/**
 * How long a sweep goes on, and by which seed, which it prints: {@code -Dsweep.seconds=600 -Dsweep.seed=42}. The same seed tries the same faults in the
 * same order.
 */
final class Sweep {

    private static final int USUAL_SECONDS = 300;

    private final long seed = Long.getLong("sweep.seed", System.nanoTime());
    private final long end = System.nanoTime()
            + Duration.ofSeconds(Integer.getInteger("sweep.seconds", USUAL_SECONDS))
                    .toNanos();
    private final Random random = new Random(seed);
    private final String name;
    private int rounds;

    Sweep(String name) {
        this.name = name;
    }

    Random random() {
        return random;
    }

    /** Whether there is time for one more round; says how many there were. */
    boolean goesOn() {
        boolean more = System.nanoTime() < end;
        if (!more || rounds % 10 == 0) {
            System.out.println(name + ": sweep.seed=" + seed + ", " + rounds + " rounds");
        }
        rounds++;
        return more;
    }
}
