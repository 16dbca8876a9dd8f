package org.claimclock.claim.clock;

import java.time.LocalDate;

/** Days from the first to the last, both included. An open end is {@link LocalDate#MAX}. */
public record DateSpan(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public boolean overlaps(DateSpan other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
