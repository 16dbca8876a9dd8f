package org.claimclock.csv.cell;

import static org.claimclock.csv.RowCode.BAD_FORMAT;
import static org.claimclock.csv.RowCode.OFFSET_REQUIRED;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimclock.csv.cell.WrittenTime.AtTime;
import org.claimclock.csv.cell.WrittenTime.OnDate;

/** Dates and times in ISO 8601, and the words for what is not. */
final class TimeForm {

    private static final Pattern DATE = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final String CLOCK = "[Tt][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";
    private static final Pattern TIME = Pattern.compile(DATE + CLOCK + "([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)");
    private static final Pattern LOCAL = Pattern.compile(DATE + "([Tt]| +)[0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?");

    private static final DateTimeFormatter PARSER = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private TimeForm() {}

    static Cell<LocalDate> date(RawCell cell, String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return cell.of(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            return cell.refuse(BAD_FORMAT, "%s is not a day of the calendar.".formatted(cell.shown()));
        }
        return cell.refuse(
                BAD_FORMAT, "%s is not a date such as 2021-03-01.%s".formatted(cell.shown(), SheetDamage.ofDate(text)));
    }

    static Cell<WrittenTime> time(RawCell cell, String text) {
        Optional<OffsetDateTime> plain = PlainTime.find(text);
        if (plain.isPresent()) {
            return cell.of(new AtTime(plain.get()));
        }
        try {
            if (DATE.matcher(text).matches()) {
                return cell.of(new OnDate(LocalDate.parse(text)));
            }
            if (TIME.matcher(text).matches()) {
                return cell.of(new AtTime(OffsetDateTime.parse(text, PARSER)));
            }
        } catch (DateTimeException e) {
            return cell.refuse(BAD_FORMAT, "%s is not a time of the calendar and the clock.".formatted(cell.shown()));
        }
        if (LOCAL.matcher(text).matches()) {
            return cell.refuse(
                    OFFSET_REQUIRED,
                    "%s does not say its offset from UTC. Allowed: a time with its offset, such as 2021-03-01T16:00-08:00 or 2021-03-01T16:00Z, or a date alone, such as 2021-03-01."
                            .formatted(cell.shown()));
        }
        return cell.refuse(
                BAD_FORMAT,
                "%s is not a time with its offset, such as 2021-03-01T16:00-08:00 or 2021-03-01T16:00Z, nor a date, such as 2021-03-01.%s"
                        .formatted(cell.shown(), SheetDamage.ofDate(text)));
    }
}
