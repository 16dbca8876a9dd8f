package org.claimclock.csv;

import static org.claimclock.csv.RowCode.BAD_FORMAT;
import static org.claimclock.csv.RowCode.COLUMN_COUNT;
import static org.claimclock.csv.RowCode.TOO_LONG;

import org.claimclock.csv.file.PhysicalLine;

/** Puts into words why a record is damaged. */
final class RowProblems {

    private static final String HOW_TO_QUOTE =
            " Put the whole value in quotes and double each quote inside it: \"5\"\" hose\".";

    private final CsvHeader header;
    private final CsvLimits limits;

    RowProblems(CsvHeader header, CsvLimits limits) {
        this.header = header;
        this.limits = limits;
    }

    DamagedRow lineTooLong(PhysicalLine line) {
        return damaged(
                line,
                TOO_LONG,
                "",
                "The line has more than %,d characters. Maybe its line end, or those of many rows, are missing."
                        .formatted(limits.recordChars()));
    }

    DamagedRow cellTooLong(PhysicalLine line, int cell, int length) {
        return damaged(
                line,
                TOO_LONG,
                header.name(cell),
                "The value has %,d characters, at most %,d are allowed.".formatted(length, limits.fieldChars()));
    }

    DamagedRow strayQuote(PhysicalLine line, QuoteScan scan) {
        int place = scan.faultAt();
        String message;
        if (scan.fault() == QuoteScan.Fault.TEXT_AFTER_QUOTE) {
            message = spaceOnly(line.text().substring(place - 1))
                    ? "A space stands between the closing quote and the comma (character %d). Remove it."
                            .formatted(place)
                    : "Character %d follows a closing quote, where only a comma may stand.%s"
                            .formatted(place, HOW_TO_QUOTE);
        } else if (line.text().substring(0, place - 1).endsWith(", ")) {
            message = "A space stands before the opening quote (character %d). Remove the space.".formatted(place);
        } else {
            message = "A quote stands inside a value that does not begin with one (character %d).%s"
                    .formatted(place, HOW_TO_QUOTE);
        }
        return damaged(line, BAD_FORMAT, header.name(scan.cells() - 1), message);
    }

    private static boolean spaceOnly(String rest) {
        String next = rest.stripLeading();
        return next.isEmpty() || next.startsWith(",");
    }

    DamagedRow openQuote(PhysicalLine line, QuoteScan scan) {
        return damaged(
                line,
                BAD_FORMAT,
                header.name(scan.cells() - 1),
                "The quote at character %d is never closed. Maybe it is not meant, or its partner is missing.%s"
                        .formatted(scan.openedAt(), HOW_TO_QUOTE));
    }

    DamagedRow doubtful(QuotedRecord quoted) {
        DamagedRow opened = damaged(
                quoted.first(),
                BAD_FORMAT,
                "",
                "The quote that opens here closes in line %d, around lines that look like rows: all are refused, for it may be a text or damage. Mend the quotes of the first and the last line, or send the text without the lines that look like rows."
                        .formatted(quoted.last().number()));
        return new DamagedRow(opened.problem(), quoted.text());
    }

    DamagedRow columnCount(PhysicalLine line, String[] cells, boolean unended) {
        int columns = header.size();
        String message =
                "The row has %s, the header %s.".formatted(count(cells.length, "cell"), count(columns, "column"));
        if (unended && cells.length <= columns) {
            message += " It is the last line and has no line end: maybe the upload was cut off.";
        } else if (cells.length == columns + 1 && cells[columns].isBlank()) {
            message += " It ends with a comma too many. Remove the comma.";
        } else if (cells.length > columns) {
            message += " Maybe a value with a comma is not in quotes.";
        } else {
            message += delimiter(cells, columns);
        }
        return damaged(line, COLUMN_COUNT, "", message);
    }

    private static String delimiter(String[] cells, int columns) {
        for (char other : HeaderCheck.OTHER_DELIMITERS) {
            if (cells.length == 1 && cells[0].chars().filter(c -> c == other).count() == columns - 1) {
                return " Maybe its cells are separated by %s: use commas.".formatted(HeaderCheck.nameOf(other));
            }
        }
        return " Maybe it was cut off, or a line end stands inside a value that is not in quotes.";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private DamagedRow damaged(PhysicalLine line, RowCode code, String column, String message) {
        return new DamagedRow(new Problem(code.name(), header.file(), line.number(), column, message), line.text());
    }
}
