package org.claimclock.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** A day as a command takes it. */
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

    private static String maybe(String text) {
        try {
            return " Maybe " + LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE) + " is meant.";
        } catch (DateTimeParseException e) {
            return "";
        }
    }
}
