package org.claimclock.rulebook.scenario.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimclock.csv.cell.CellReader;

/**
 * A cell that says when: {@code 2021-03-01}, {@code Mon 2021-03-01}, {@code Mon 2021-03-01 09:30} in the program zone, or
 * {@code 2021-03-02T02:30Z}. A weekday is checked, and keeps spreadsheets from changing the cell.
 *
 * @param at of a day without a time 16:00
 * @param timed whether the cell gives a time
 */
record When(LocalDate date, Instant at, boolean timed) {
    private static final Pattern LOCAL = Pattern.compile(
            "(?:(?<weekday>[A-Za-z]{2,9})\\.? +)?(?<date>\\d{4}-\\d\\d-\\d\\d)(?: +(?<time>\\d\\d:\\d\\d))?");
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);
    private static final String ALLOWED =
            ". Allowed: a day such as 2021-03-01 or Mon 2021-03-01, with a time such as 16:00 after"
                    + " it if it matters. Maybe a spreadsheet changed the cell: a weekday before the day keeps it as it is.";
    private static final When BAD = new When(LocalDate.EPOCH, Instant.EPOCH, false);

    /** Reads the cell; what it cannot read it refuses. */
    static When of(CellReader cells, String column, ZoneId zone) {
        String text = cells.row().cell(column);
        try {
            Matcher local = LOCAL.matcher(text);
            if (local.matches()) {
                return local(local, cells, column, zone);
            }
            if (text.contains("T")) {
                Instant at = OffsetDateTime.parse(text).toInstant();
                return new When(at.atZone(zone).toLocalDate(), at, true);
            }
        } catch (DateTimeException e) {
            cells.refuse("BAD_FORMAT", column, "'" + text + "' is no day and time of the calendar" + ALLOWED);
            return BAD;
        }
        cells.refuse(
                "BAD_FORMAT", column, (text.isEmpty() ? "the cell is empty" : "'" + text + "' is not a day") + ALLOWED);
        return BAD;
    }

    private static When local(Matcher parts, CellReader cells, String column, ZoneId zone) {
        LocalDate date = LocalDate.parse(parts.group("date"));
        String weekday = parts.group("weekday");
        String real = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (weekday != null && !real.toLowerCase(Locale.ROOT).startsWith(weekday.toLowerCase(Locale.ROOT))) {
            cells.refuse("BAD_FORMAT", column, date + " is a " + real + ", and the cell says " + weekday + ".");
        }
        String time = parts.group("time");
        LocalTime clock = time == null ? AFTERNOON : LocalTime.parse(time);
        return new When(date, date.atTime(clock).atZone(zone).toInstant(), time != null);
    }

    /** So many minutes later, for rows of one day that give no time. */
    When after(int minutes) {
        return new When(date, at.plusSeconds(60L * minutes), timed);
    }
}
