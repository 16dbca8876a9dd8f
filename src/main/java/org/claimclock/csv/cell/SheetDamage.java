package org.claimclock.csv.cell;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Recognises what spreadsheets do to ids and dates. Each hint is a sentence that begins with a space, or nothing. */
final class SheetDamage {

    private static final Pattern ROUNDED = Pattern.compile("[0-9]([.,][0-9]+)?[eE][+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+[.,]0+");
    private static final Pattern WRAPPED = Pattern.compile("(='?\"?.*|'.*)");
    private static final Pattern ERROR = Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)");
    private static final Pattern HIDDEN = Pattern.compile("#{2,}");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}([.,][0-9]+)?");
    private static final Pattern LOCAL_DATE =
            Pattern.compile("(?![0-9]{4}-[0-9]{2}-[0-9]{2})[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}(\\D.*)?");
    private static final Pattern MADE_A_DATE = Pattern.compile("([0-9]{1,2}-[A-Za-z]{3}|[A-Za-z]{3}-[0-9]{2})");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private SheetDamage() {}

    static String ofId(String text) {
        if (ROUNDED.matcher(text).matches()) {
            return " A spreadsheet has rounded a long number and its digits are lost in this file. Take the value from its source and format the column as text.";
        }
        if (DECIMAL.matcher(text).matches()) {
            return " Maybe a spreadsheet or pandas made a decimal number of it: read the column as text.";
        }
        if (MADE_A_DATE.matcher(text).matches()) {
            return " Maybe a spreadsheet made a date of it: take the value from its source and format the column as text.";
        }
        return WRAPPED.matcher(text).matches()
                ? " Maybe the \"=\" or apostrophe was put before it for a spreadsheet: remove it."
                : ofAny(text);
    }

    static String ofDate(String text) {
        if (SERIAL.matcher(text).matches()) {
            LocalDate meant = DAY_ZERO.plusDays(Integer.parseInt(text.substring(0, 5)));
            return " Maybe a spreadsheet stored the date %s as its day number: format the column as text."
                    .formatted(meant);
        }
        if (LOCAL_DATE.matcher(text).matches()) {
            return " Year, month and day must stand in this order, with hyphens, in 4, 2 and 2 digits.";
        }
        return ROUNDED.matcher(text).matches() ? ofId(text) : ofAny(text);
    }

    private static String ofAny(String text) {
        if (HIDDEN.matcher(text).matches()) {
            return " A spreadsheet shows ### where a column is too narrow: widen it and save again.";
        }
        return ERROR.matcher(text).matches() ? " This is the error of a spreadsheet's formula: save values." : "";
    }
}
