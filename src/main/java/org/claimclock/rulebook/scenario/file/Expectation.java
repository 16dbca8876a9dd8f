package org.claimclock.rulebook.scenario.file;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a claim should stand at the end of a night. Only the cells that were filled count.
 *
 * @param wanted values by column, in the order of the columns
 */
public record Expectation(String claim, LocalDate asOf, long line, Map<Aspect, String> wanted) {

    /** What can be expected, each a column. */
    public enum Aspect {
        /** A status, {@code NONE} for no such claim, {@code CLOSED} for a cancelled draft. */
        STATUS,
        /** Code of the standing rejection. */
        REASON,
        /** The clock that {@link #LAST_DAY} speaks of, without it that of the next deadline. */
        CLOCK,
        LAST_DAY,
        /** Every line that goes to finance in that night: {@code ADD Teams|RETRACT Exchange}. */
        LINES,
        /** Every notice, escalation and exception of that night, by its code. */
        SAID;

        /** What a cell says for nothing. */
        public static final String NOTHING = "-";

        /** The column of a scenario file that expects it. */
        public String column() {
            return "expect_" + name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Expectation {
        wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
    }

    /** Values of a list in the one order in which they are compared. */
    public static String joined(Stream<String> parts) {
        return parts.distinct().sorted().collect(Collectors.joining("|"));
    }
}
