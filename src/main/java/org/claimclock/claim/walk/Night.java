package org.claimclock.claim.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /** Whether an event that was held by an earlier run has waited too long by this one. */
    boolean givesUp(EventMemory event) {
        return event.wasHeld() && ChronoUnit.DAYS.between(event.held(), asOf) > holdDays();
    }

    int holdDays() {
        return rulebook.policy(asOf).tolerances().holdDays();
    }
}
