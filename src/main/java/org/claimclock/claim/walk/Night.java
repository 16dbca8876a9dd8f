package org.claimclock.claim.walk;

import java.time.Instant;
import java.time.LocalDate;
import org.claimclock.claim.Rulebook;

/**
 * The run that walks.
 *
 * @param asOf the date of the run
 * @param backfill everyone was told at the time: the rule on late notice is off
 */
public record Night(LocalDate asOf, boolean backfill, Rulebook rulebook) {

    LocalDate dateOf(Instant at) {
        return at.atZone(rulebook.zone()).toLocalDate();
    }

    boolean isFuture(Instant at) {
        return dateOf(at).isAfter(asOf);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(rulebook.zone()).toInstant();
    }
}
