package org.claimclock.csv;

import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.file.FaultyFileException;
import org.claimclock.csv.file.PhysicalLine;

/**
 * A record with a quoted text that goes on over physical lines, as far as it has been followed.
 *
 * <p>Two damaged rows can make one valid record of themselves and all rows between them: one that lost its closing quote, and a later one with a
 * quote too many. RFC 4180 cannot tell that from a text; the lines can, for they look like rows.
 */
final class QuotedRecord {

    private final PhysicalLine first;
    private final QuoteScan scan = new QuoteScan();
    private final LineWindow lines;
    private final CsvLimits limits;
    private final List<PhysicalLine> more = new ArrayList<>();
    private final StringBuilder text;

    QuotedRecord(PhysicalLine first, LineWindow lines, CsvLimits limits) {
        this.first = first;
        this.lines = lines;
        this.limits = limits;
        this.text = new StringBuilder(first.text());
        scan.read(first.text());
    }

    QuoteScan scan() {
        return scan;
    }

    /** Follows the text to its closing quote; false if it breaks, passes a cap, or the file ends. */
    boolean closes() throws FaultyFileException {
        PhysicalLine line = first;
        while (scan.open()) {
            text.append(line.end().text());
            line = lines.next();
            if (line == null) {
                return false;
            }
            more.add(line);
            text.append(line.text());
            if (line.cut() || more.size() >= limits.recordLines() || text.length() > limits.recordChars()) {
                return false;
            }
            scan.read(line.text());
        }
        return scan.fault() == QuoteScan.Fault.NONE;
    }

    /** Lets all lines but the first be read again. */
    void giveBack() {
        lines.giveBack(more);
    }

    PhysicalLine first() {
        return first;
    }

    PhysicalLine last() {
        return more.isEmpty() ? first : more.get(more.size() - 1);
    }

    /** Physical lines after the first. */
    int continuations() {
        return more.size();
    }

    String text() {
        return text.toString();
    }

    /** Whether a closed record is more likely some rows, of which the first and a later one are damaged. */
    boolean looksLikeRows(RowStart rows) {
        for (PhysicalLine line : more) {
            if (closesAfterACell(line) && rows.begins(line.text(), first.text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text ends in this line, and not in its first cell if the line were a row. */
    private static boolean closesAfterACell(PhysicalLine line) {
        int quote = QuoteScan.closingQuote(line.text());
        return quote < line.text().length() && Cells.atFirstSight(line.text().substring(0, quote)) > 1;
    }
}
