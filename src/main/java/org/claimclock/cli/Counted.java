package org.claimclock.cli;

/** Numbers with their noun: {@code 1 rule}, {@code 2 rules}. */
final class Counted {

    private Counted() {}

    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
