package org.claimclock.csv;

import static org.claimclock.csv.RowCode.BAD_FORMAT;
import static org.claimclock.csv.RowCode.COLUMN_COUNT;
import static org.claimclock.csv.RowCode.TOO_LONG;

import java.util.Locale;
import org.claimclock.csv.file.PhysicalLine;
import org.claimclock.csv.file.PhysicalLine.LineEnd;

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
                String.format(
                        Locale.ROOT,
                        "The line has more than %,d characters. Maybe its line end, or those of many rows, are missing.",
                        limits.recordChars()));
    }

    DamagedRow cellTooLong(PhysicalLine first, PhysicalLine last, int cell, int length) {
        String message = String.format(
                Locale.ROOT, "The value has %,d characters, at most %,d are allowed.", length, limits.fieldChars());
        return until(last, damaged(first, TOO_LONG, header.name(cell), message));
    }

    DamagedRow zero(PhysicalLine first, PhysicalLine last, int place) {
        String message =
                "Character %d is zero, which no text holds. Take the row from its source again.".formatted(place + 1);
        return until(last, damaged(first, BAD_FORMAT, "", message));
    }

    DamagedRow headerAgain(PhysicalLine first, PhysicalLine last) {
        String message = "This is the header once more. Maybe files were joined: remove the line.";
        return until(last, damaged(first, BAD_FORMAT, "", message));
    }

    DamagedRow lostQuote(PhysicalLine line, long textEnd) {
        return damaged(
                line,
                BAD_FORMAT,
                "",
                "The row seems to go on to line %d, where a text ends with a quote, and no quote opens it. Put the whole text in quotes."
                        .formatted(textEnd));
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
        String cause = line.end() == LineEnd.NONE
                ? "It is the last line and has no line end: maybe the upload was cut off."
                : "Maybe it is not meant, or its partner is missing.";
        return damaged(
                line,
                BAD_FORMAT,
                header.name(scan.cells() - 1),
                "The quote at character %d is never closed. %s%s".formatted(scan.openedAt(), cause, HOW_TO_QUOTE));
    }

    DamagedRow doubtful(QuotedRecord quoted, DamagedRow opened) {
        String message =
                "The quote that opens here closes in line %d, and the lines may be a text or rows between two damaged ones: all are refused. Mend the quotes of the first and the last line, or send the text without the lines that look like rows."
                        .formatted(quoted.last().number());
        return until(
                quoted.last(),
                damaged(quoted.first(), BAD_FORMAT, opened.problem().column(), message));
    }

    DamagedRow columnCount(PhysicalLine first, PhysicalLine last, String[] cells) {
        int columns = header.size();
        // Joined, not formatted: a file can have tens of millions of such rows.
        String message =
                "The row has " + count(cells.length, "cell") + ", the header " + count(columns, "column") + ".";
        if (last.end() == LineEnd.NONE && cells.length <= columns) {
            message += " It is the last line and has no line end: maybe the upload was cut off.";
        } else if (cells.length == columns + 1 && cells[columns].isBlank()) {
            message += " It ends with a comma too many. Remove the comma.";
        } else if (cells.length > columns) {
            message += " Maybe a value with a comma is not in quotes.";
        } else {
            message += delimiter(cells, columns);
        }
        return until(last, damaged(first, COLUMN_COUNT, "", message));
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
        return new DamagedRow(new Problem(code.name(), header.file(), line.number(), column, message), line.number());
    }

    private static DamagedRow until(PhysicalLine last, DamagedRow row) {
        return new DamagedRow(row.problem(), last.number());
    }
}
