package org.claimclock.acceptance;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as the tests write them: {@code Mon 2021-03-01}, the weekday checked; {@code Mon 2021-03-01 09:00} is that time in the program zone.
 * Anything else, such as {@code 2021-03-01T16:00Z}, is handed to the program as it is.
 */
final class When {

    private static final ZoneId PROGRAM_ZONE = ZoneId.of("America/Los_Angeles");
    private static final Pattern WITH_WEEKDAY =
            Pattern.compile("(?<weekday>[A-Z][a-z]{2}) (?<date>\\d{4}-\\d\\d-\\d\\d)(?: (?<time>\\d\\d:\\d\\d))?");

    private When() {}

    /** The date of {@code Mon 2021-03-01}. */
    static LocalDate date(String text) {
        Matcher parts = WITH_WEEKDAY.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A date of these tests looks like 'Mon 2021-03-01', not '" + text + "'.");
        }
        LocalDate date = LocalDate.parse(parts.group("date"));
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        if (!weekday.equals(parts.group("weekday"))) {
            throw new IllegalArgumentException("The test says '" + text + "', but that is a " + weekday + ".");
        }
        return date;
    }

    /** The cell of a file: events without a time of day happen at 16:00 in the program zone. */
    static String cell(String text) {
        Matcher parts = WITH_WEEKDAY.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        LocalTime time = parts.group("time") == null ? LocalTime.of(16, 0) : LocalTime.parse(parts.group("time"));
        return ISO_OFFSET_DATE_TIME.format(date(text).atTime(time).atZone(PROGRAM_ZONE));
    }

    /** Such as {@code 2021-03-01}, how files and folders name a day. */
    static String iso(String text) {
        return date(text).toString();
    }

    /** Such as {@code Mon 2021-03-01} for {@code 2021-03-01}. */
    static String named(String isoDate) {
        return LocalDate.parse(isoDate).getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + isoDate;
    }
}
