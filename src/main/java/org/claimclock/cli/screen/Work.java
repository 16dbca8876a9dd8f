package org.claimclock.cli.screen;

import java.util.List;
import java.util.Locale;

/**
 * How far a piece of long work has come.
 *
 * @param task what is done, such as {@code recording}
 * @param subject what it is done to, such as {@code claims.csv}, or empty; both the same for all of a piece of work
 * @param done of {@code total}, both in single units
 * @param total 0 where nobody knows it
 * @param facts what else is worth saying, such as {@code 12,345 rows}
 */
public record Work(String task, String subject, long done, long total, Unit unit, List<String> facts) {
    private static final long MEGABYTE = 1_000_000;
    private static final long KILOBYTE = 1_000;
    private static final long MANY_BYTES = 10 * MEGABYTE;

    /** What the work is counted in. */
    public enum Unit {
        BYTES,
        CLAIMS,
        ROWS,
        VALUES;

        /** The word behind a number. */
        String word(long total) {
            if (this == BYTES) {
                return size(total) == MEGABYTE ? "MB" : "KB";
            }
            return name().toLowerCase(Locale.ROOT);
        }

        /** How many single units a number counts: nobody wants to read bytes. */
        long size(long total) {
            if (this == BYTES) {
                return total >= MANY_BYTES ? MEGABYTE : KILOBYTE;
            }
            return 1;
        }
    }

    public Work {
        facts = List.copyOf(facts);
    }

    public static Work of(String task, long done, long total, Unit unit) {
        return new Work(task, "", done, total, unit, List.of());
    }

    boolean isSameAs(Work other) {
        return task.equals(other.task) && subject.equals(other.subject);
    }

    boolean isComplete() {
        return total > 0 && done >= total;
    }

    String word() {
        return unit.word(total);
    }

    long size() {
        return unit.size(total);
    }
}
