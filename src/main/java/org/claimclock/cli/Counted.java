package org.claimclock.cli;

import java.util.Locale;

/** Numbers with their noun: {@code 1 rule}, {@code 2 rules}. */
final class Counted {

    private Counted() {}

    static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 1 rule}, {@code 2,000 rules}. */
    static String of(long count, String noun) {
        return of(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
