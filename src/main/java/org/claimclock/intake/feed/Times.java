package org.claimclock.intake.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.claimclock.csv.RowCode;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.csv.cell.RawCell;
import org.claimclock.csv.cell.WrittenTime;

/** Times of rows as instants, to the nanosecond; a date alone is 00:00 in the program zone. */
final class Times {

    private static final Instant UNKNOWN = Instant.MIN;

    private Times() {}

    static Instant required(CellReader cells, String column, IntakeRules rules) {
        return read(cells, column, cells.required(column), rules);
    }

    /** The instant, or one that is not {@link #known} if the cell is empty or was refused. */
    static Instant read(CellReader cells, String column, RawCell cell, IntakeRules rules) {
        Optional<WrittenTime> time = cell.time().find();
        if (time.isPresent() && time.get().date(rules.zone()).isBefore(rules.begin())) {
            cells.refuse(
                    RowCode.BAD_FORMAT.name(),
                    column,
                    "The time is before %s, when the rules begin. Maybe its year is wrong.".formatted(rules.begin()));
            return UNKNOWN;
        }
        return time.map(found -> found.instant(rules.zone())).orElse(UNKNOWN);
    }

    static boolean known(Instant time) {
        return !time.equals(UNKNOWN);
    }

    /** The date by which a row is judged: the run's where the time of the row is not {@link #known}, so that its other faults are told too. */
    static LocalDate date(Instant time, ZoneId zone, LocalDate asOf) {
        return known(time) ? LocalDate.ofInstant(time, zone) : asOf;
    }
}
