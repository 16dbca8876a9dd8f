package org.claimclock.csv.cell;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads what nearly all senders write, {@code 2021-03-01T16:00:00Z} or {@code 2021-03-01T16:00:00-08:00}, in a tenth of the time that patterns
 * take. Whatever is rare or wrong it leaves to {@link TimeForm}, which knows what to say.
 */
final class PlainTime {

    private static final String UTC = "dddd-dd-ddTdd:dd:ddZ";
    private static final String WITH_OFFSET = "dddd-dd-ddTdd:dd:ddsdd:dd";

    private PlainTime() {}

    static Optional<OffsetDateTime> find(String text) {
        boolean utc = looksLike(text, UTC);
        if (!utc && !looksLike(text, WITH_OFFSET)) {
            return Optional.empty();
        }
        int year = two(text, 0) * 100 + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        boolean certain = year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        if (!certain || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        return (utc ? Optional.of(ZoneOffset.UTC) : findOffset(text))
                .map(offset ->
                        OffsetDateTime.of(LocalDate.of(year, month, day), LocalTime.of(hour, minute, second), offset));
    }

    private static Optional<ZoneOffset> findOffset(String text) {
        int hours = two(text, 20);
        int minutes = two(text, 23);
        int sign = text.charAt(19) == '-' ? -1 : 1;
        return hours > 17 || minutes > 59
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    /** In a form, d stands for a digit and s for a sign. */
    private static boolean looksLike(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char found = text.charAt(at);
            boolean fits = switch (form.charAt(at)) {
                case 'd' -> found >= '0' && found <= '9';
                case 's' -> found == '+' || found == '-';
                default -> found == form.charAt(at);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
