package org.claimclock.metrics;

import java.util.List;

/**
 * One number, at one time.
 *
 * @param labels names and values in turn
 */
record Sample(Subject subject, List<String> labels, double value) {

    Sample {
        labels = List.copyOf(labels);
    }

    static Sample of(Subject subject, double value, String... labels) {
        return new Sample(subject, List.of(labels), value);
    }

    /** A count, or a time in whole seconds: as exact as it needs to be up to 2^53. */
    static Sample of(Subject subject, long count, String... labels) {
        return of(subject, (double) count, labels);
    }

    static Sample of(Subject subject, boolean isSo, String... labels) {
        return of(subject, isSo ? 1L : 0L, labels);
    }

    /** What tells it from all other numbers. */
    Sample key() {
        return new Sample(subject, labels, 0);
    }
}
