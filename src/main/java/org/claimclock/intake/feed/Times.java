package org.claimclock.intake.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.claimclock.csv.cell.RawCell;

/** Times of rows as instants, to the nanosecond; a date alone is 00:00 in the program zone. */
final class Times {

    private static final Instant UNKNOWN = Instant.MIN;

    private Times() {}

    /** The instant, or one that is not {@link #known} if the cell is empty or was refused. */
    static Instant read(RawCell cell, ZoneId zone) {
        return cell.time().find().map(time -> time.instant(zone)).orElse(UNKNOWN);
    }

    static boolean known(Instant time) {
        return !time.equals(UNKNOWN);
    }

    /** The date by which a row is judged: the run's where the time of the row is not {@link #known}, so that its other faults are told too. */
    static LocalDate date(Instant time, ZoneId zone, LocalDate asOf) {
        return known(time) ? LocalDate.ofInstant(time, zone) : asOf;
    }
}
