package org.claimclock.generate.life;

import java.util.UUID;

/** A source of chance that is the same for the same seed on every machine: SplitMix64 (Steele, Lea, Flood 2014). */
public final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice of a thing: of a claim by its number, of a customer by its key. Different things, unrelated draws. */
    public static Dice of(long seed, long thing) {
        return new Dice(mix(mix(seed + STEP) ^ mix(thing * STEP + 1)));
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long bits) {
        long a = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /** From 0 to {@code limit - 1}. */
    public int below(int limit) {
        return (int) (((next() >>> 32) * limit) >>> 32);
    }

    /** From 0 up to, and not, 1. */
    public double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True so many times in a thousand. */
    public boolean inThousand(int times) {
        return below(1_000) < times;
    }

    /** The place of the weight that was hit. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int hit = below(sum);
        int place = 0;
        while (hit >= weights[place]) {
            hit -= weights[place];
            place++;
        }
        return place;
    }

    String pick(String... texts) {
        return texts[below(texts.length)];
    }

    String guid() {
        return new UUID(next(), next()).toString();
    }
}
