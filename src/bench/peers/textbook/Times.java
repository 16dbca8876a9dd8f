package textbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Times as the files have them: with an offset, or a day that begins at midnight in the zone of the program. */
final class Times {

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private Times() {}

    static Instant parse(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZONE).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
