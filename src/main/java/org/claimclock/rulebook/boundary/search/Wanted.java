package org.claimclock.rulebook.boundary.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is looked for.
 *
 * @param day with {@code exact} the one on which the tables differ, else a plain day on which they do
 * @param values numbers of which it is a matter; histories count so many days, proofs and disputes
 * @param ofRules whether rules may ask anything about it: what a claim was created as may matter then
 * @param reasons that a reviewer gives
 */
public record Wanted(LocalDate day, boolean exact, List<Integer> values, boolean ofRules, Reasons reasons) {
    private static final int LAPSES = 20;
    private static final int LONGEST = 400;

    /** @param info to ask for more, @param rejection to reject */
    public record Reasons(String info, String rejection) {}

    public Wanted {
        values = List.copyOf(values);
    }

    /** How many days a history goes on after its last act. */
    int reach() {
        return LAPSES
                + Math.min(LONGEST, values.stream().mapToInt(each -> each).max().orElse(0));
    }

    /** The values and what is next to them. */
    List<Integer> around() {
        return values.stream()
                .flatMap(value -> IntStream.rangeClosed(value - 1, value + 2).boxed())
                .filter(each -> each >= 0 && each <= LONGEST)
                .distinct()
                .toList();
    }

    /** How often something can be done a few times. */
    Stream<Integer> times() {
        return around().stream().filter(each -> each <= 6);
    }
}
