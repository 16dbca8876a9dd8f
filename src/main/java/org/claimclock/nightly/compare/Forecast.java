package org.claimclock.nightly.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the candidate would make of the book.
 *
 * @param asOf the night that is supposed
 * @param claims how many were walked
 * @param matrix how many claims stand so before (first key) and after (second key)
 * @param changed sorted by claim
 * @param straddling ids of claims with a clock that began before a changed row counts and ends after: they keep their old term
 */
public record Forecast(
        LocalDate asOf,
        long claims,
        Map<String, Map<String, Long>> matrix,
        List<ChangedClaim> changed,
        List<String> straddling) {

    public Forecast {
        changed = List.copyOf(changed);
        straddling = List.copyOf(straddling);
    }
}
