package org.claimclock.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.TypeConversionException;

/** A day as a command takes it, and a time as it tells it. */
final class Dates {

    private Dates() {}

    static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'%s' is not a date. Allowed: a day that exists, written like 2021-03-09.%s"
                            .formatted(text, maybe(text)));
        }
    }

    /** A time to the second, in UTC: {@code 2021-03-09T02:31:00Z}. */
    static String utc(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String maybe(String text) {
        try {
            return " Maybe " + LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE) + " is meant.";
        } catch (DateTimeParseException e) {
            return "";
        }
    }
}
