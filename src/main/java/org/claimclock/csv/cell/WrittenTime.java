package org.claimclock.csv.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** When something happened, as somebody wrote it: a time with its offset, or a date alone. */
public sealed interface WrittenTime {

    /** The instant; a date alone is 00:00 in the zone. */
    Instant instant(ZoneId zone);

    /** The local date in the zone; of a date alone, the date. */
    LocalDate date(ZoneId zone);

    /** A date alone. */
    record OnDate(LocalDate date) implements WrittenTime {

        @Override
        public Instant instant(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }

        @Override
        public LocalDate date(ZoneId zone) {
            return date;
        }
    }

    /** A time with its offset. */
    record AtTime(OffsetDateTime time) implements WrittenTime {

        @Override
        public Instant instant(ZoneId zone) {
            return time.toInstant();
        }

        @Override
        public LocalDate date(ZoneId zone) {
            return time.atZoneSameInstant(zone).toLocalDate();
        }
    }
}
