package org.claimclock.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.csv.file.FaultyFileException;
import org.claimclock.csv.file.PhysicalLine;

/**
 * A record with a quoted text that goes on over physical lines, as far as it has been followed.
 *
 * <p>Two damaged rows can make one valid record of themselves and all rows between them: one that lost its closing quote, and a later one with a
 * quote too many. RFC 4180 cannot tell that from a text; the lines can raise the question, for they look like rows.
 */
final class QuotedRecord {

    private static final int MOST_BELOW = 20;

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

    /**
     * Whether the lines may be rows: the one in which the text ends could be a row with a quote too many, or several begin as rows do. One alone is
     * not enough unless more speaks for it, for people quote a row in a text.
     */
    boolean mayBeRows(RowStart rows, int columns) throws FaultyFileException {
        List<String> begun = more.stream()
                .map(PhysicalLine::text)
                .filter(line -> Cells.atFirstSight(line) > 1 && rows.begins(line, first.text()))
                .toList();
        return begun.size() > 1
                || begun.stream().anyMatch(QuotedRecord::closesAfterACell)
                || (begun.size() == 1 && (firstIsWhole(columns) || goesOnCounting(rows)));
    }

    /** Whether the first line has all cells if its quote is not meant, though the text begins in an earlier one. */
    private boolean firstIsWhole(int columns) {
        QuoteScan opening = new QuoteScan();
        opening.read(first.text());
        return opening.cells() < columns && Cells.atFirstSight(first.text()) == columns;
    }

    /** Whether the first cells of those lines that may be rows, and of the next row below, go on counting as ids do. */
    boolean goesOnCounting(RowStart rows) throws FaultyFileException {
        List<String> ids = Stream.of(List.of(first), more, rowsBelow(rows))
                .flatMap(List::stream)
                .map(PhysicalLine::text)
                .filter(line -> rows.begins(line, first.text()))
                .map(RowStart::firstCell)
                .toList();
        return RunningNumber.goesOn(ids);
    }

    /** The lines below, up to the first one that begins as a row. */
    private List<PhysicalLine> rowsBelow(RowStart rows) throws FaultyFileException {
        List<PhysicalLine> below = new ArrayList<>();
        boolean found = false;
        while (!found && below.size() < MOST_BELOW) {
            PhysicalLine line = lines.next();
            if (line == null) {
                break;
            }
            below.add(line);
            found = rows.begins(line.text(), first.text());
        }
        lines.putBack(below);
        return below;
    }

    private static boolean closesAfterACell(String line) {
        int quote = QuoteScan.closingQuote(line);
        return quote < line.length() && Cells.atFirstSight(line.substring(0, quote)) > 1;
    }

    /** Whether one of the lines has all cells of a row, and no quote. */
    boolean hasWholeRow(int columns) {
        return more.stream().anyMatch(line -> isWhole(line.text(), columns));
    }

    private static boolean isWhole(String line, int columns) {
        return line.indexOf('"') < 0 && Cells.commas(line) + 1 == columns;
    }
}
