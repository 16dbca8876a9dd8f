package org.claimclock.rulebook.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What new rules make of a book against the rules before them, in numbers that can be compared from night to night.
 *
 * @param asOf the night that was supposed
 * @param claims how many were walked under both
 * @param counts by what is otherwise: {@code REJECTED (NO_PARTNER_RESPONSE) -> SUBMITTED}, {@link #LINES_ADDED}, {@link #DEADLINES}
 */
public record Effects(LocalDate asOf, long claims, SortedMap<String, Long> counts) {
    public static final String LINES_ADDED = "lines added for finance";
    public static final String LINES_TAKEN_BACK = "lines taken back from finance";

    /** Told and not compared: every new request moves one. */
    public static final String DEADLINES = "claims as before with another deadline or detail";

    private static final Pattern HEAD = Pattern.compile("as of (\\d{4}-\\d{2}-\\d{2}): (\\d+) claims");
    private static final Pattern COUNT = Pattern.compile("(\\d+) x (.+)");

    public Effects {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** A book in which nothing is otherwise. */
    public static Effects none(LocalDate asOf, long claims) {
        return new Effects(asOf, claims, new TreeMap<>());
    }

    /** How many claims stand otherwise. */
    public long changed() {
        return counts.entrySet().stream()
                .filter(count ->
                        !count.getKey().startsWith("lines ") && !count.getKey().equals(DEADLINES))
                .mapToLong(count -> count.getValue())
                .sum();
    }

    /** A number that came otherwise. */
    public record Deviation(String what, long forecast, long found) {}

    /** All that is compared and differs by more than the tolerance, sorted. */
    public List<Deviation> deviations(Effects found, Tolerance tolerance) {
        TreeSet<String> compared = new TreeSet<>(counts.keySet());
        compared.addAll(found.counts.keySet());
        compared.remove(DEADLINES);
        return compared.stream()
                .map(what -> new Deviation(what, of(what), found.of(what)))
                .filter(each -> !tolerance.allows(each.forecast, each.found))
                .toList();
    }

    private long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** One line for the book, then one for each number. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("as of " + asOf + ": " + claims + " claims");
        counts.forEach((what, count) -> lines.add(count + " x " + what));
        return lines;
    }

    /** @throws IllegalArgumentException for other lines than {@link #lines} gives */
    public static Effects parse(List<String> lines) {
        Matcher head = HEAD.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!head.matches()) {
            throw new IllegalArgumentException("'as of 2021-03-09: 14 claims' is missing");
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher count = COUNT.matcher(line);
            if (!count.matches()) {
                throw new IllegalArgumentException("'" + line + "' is not such as '3 x " + LINES_ADDED + "'");
            }
            counts.put(count.group(2), Long.valueOf(count.group(1)));
        }
        return new Effects(LocalDate.parse(head.group(1)), Long.parseLong(head.group(2)), counts);
    }
}
