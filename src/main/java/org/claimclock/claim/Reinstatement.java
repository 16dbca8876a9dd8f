package org.claimclock.claim;

import java.time.LocalDate;

/**
 * That a rejection for want of an answer was lifted.
 *
 * @param missed the last day to answer, which the lifted rejection thought missed
 * @param run as-of of the run that saw the timely answer
 */
public record Reinstatement(LocalDate missed, LocalDate run) {
    public static final Reinstatement NONE = new Reinstatement(LocalDate.MAX, LocalDate.MIN);

    /** Whether something of this date was aimed at the rejection that has been lifted. */
    public boolean covers(LocalDate date) {
        return date.isAfter(missed) && !date.isAfter(run);
    }
}
