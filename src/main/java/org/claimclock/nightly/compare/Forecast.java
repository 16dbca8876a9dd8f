package org.claimclock.nightly.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimclock.nightly.compare.ChangedClaim.Move;

/**
 * What the candidate would make of the book: counts only, so that it stays small whatever the size of the book. Which claims they are is told to the
 * {@link ForecastListener} as they are found.
 *
 * @param asOf the night that is supposed
 * @param claims how many were walked
 * @param matrix how many claims stand so before (first key) and after (second key)
 * @param moves how many claims move alike
 * @param lines how many lines finance would have besides ({@code ADD}), and how many it would not have ({@code RETRACT})
 * @param straddling how many claims have a clock that began before a changed row counts and ends after: they keep their old term
 * @param nights of the last nights, if they were asked for, those that would have issued something else, with how much of each kind: {@code +} under the
 *     candidate only, {@code -} under the rules in force only
 */
public record Forecast(
        LocalDate asOf,
        long claims,
        Map<String, Map<String, Long>> matrix,
        Map<Move, Long> moves,
        Map<String, Long> lines,
        Straddling straddling,
        Map<LocalDate, Map<String, Long>> nights) {

    /** @param first ids of the first of them, in the order of the book */
    public record Straddling(long claims, List<String> first) {}

    /** How many claims would stand otherwise. */
    public long changed() {
        return moves.values().stream().mapToLong(Long::longValue).sum();
    }
}
