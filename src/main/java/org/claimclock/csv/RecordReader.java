package org.claimclock.csv;

import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.file.FaultyFileException;
import org.claimclock.csv.file.PhysicalLine;
import org.claimclock.csv.file.PhysicalLine.LineEnd;

/**
 * Makes records of physical lines. A record that is damaged costs its first physical line only, and the reading starts again at the next one: a
 * quote that was opened by mistake swallows nothing. No line is looked at more than twice, because a line that opens a quote ends every look
 * ahead that began before it.
 */
final class RecordReader {

    private final LineWindow lines;
    private final CsvHeader header;
    private final CsvLimits limits;
    private final Cells cells = new Cells();
    private final RowProblems problems;
    private final List<String> warnings = new ArrayList<>();
    private long continuations;

    RecordReader(LineWindow lines, CsvHeader header, CsvLimits limits) {
        this.lines = lines;
        this.header = header;
        this.limits = limits;
        this.problems = new RowProblems(header, limits);
    }

    /** The record that begins with this line, which is not blank. */
    CsvRecord record(PhysicalLine line) throws FaultyFileException {
        String text = line.text();
        if (line.cut()) {
            return problems.lineTooLong(line);
        }
        if (text.indexOf('"') < 0) {
            return row(line, line, text, cells.plain(text));
        }
        QuoteScan scan = new QuoteScan();
        scan.read(text);
        if (scan.fault() != QuoteScan.Fault.NONE) {
            return problems.strayQuote(line, scan);
        }
        return scan.open() ? lookAhead(line, scan) : row(line, line, text, cells.quoted(text));
    }

    private CsvRecord lookAhead(PhysicalLine first, QuoteScan scan) throws FaultyFileException {
        int cell = scan.cells();
        Ahead ahead = new Ahead(first, scan);
        DamagedRow opened = problems.openQuote(first, cell, scan.openedAt());
        CsvRecord record = ahead.closes() ? whole(ahead, opened) : opened;
        if (record instanceof CsvRow) {
            continuations += ahead.taken.size();
        } else {
            lines.giveBack(ahead.taken);
        }
        return record;
    }

    private CsvRecord whole(Ahead ahead, DamagedRow opened) {
        PhysicalLine last = ahead.last();
        if (ahead.looksLikeSeveralRows()) {
            warnings.add(
                    "Line %d opens a quote that line %d would close, around lines that look like rows: it was taken for damage, and the rows were read."
                            .formatted(ahead.first.number(), last.number()));
            return opened;
        }
        String text = ahead.text.toString();
        CsvRecord record = row(ahead.first, last, text, cells.quoted(text));
        return record instanceof CsvRow ? record : problems.only(ahead.first, record);
    }

    private CsvRecord row(PhysicalLine first, PhysicalLine last, String text, String[] found) {
        boolean unended = last.end() == LineEnd.NONE;
        if (found.length != header.size()) {
            return problems.columnCount(first, found, unended);
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i].length() > limits.fieldChars()) {
                return problems.cellTooLong(first, i, found[i].length());
            }
        }
        if (unended) {
            warnings.add("Line %d, the last one, has no line end. It was read, for it is complete."
                    .formatted(last.number()));
        }
        return new CsvRow(header, first.number(), text, found);
    }

    /** Physical lines that were read as the second or a later one of their record. */
    long continuations() {
        return continuations;
    }

    List<String> warnings() {
        return warnings;
    }

    /** A quoted text that goes on over physical lines, as far as it has been followed. */
    private final class Ahead {

        private final PhysicalLine first;
        private final QuoteScan scan;
        private final List<PhysicalLine> taken = new ArrayList<>();
        private final StringBuilder text;

        Ahead(PhysicalLine first, QuoteScan scan) {
            this.first = first;
            this.scan = scan;
            this.text = new StringBuilder(first.text());
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
                taken.add(line);
                text.append(line.text());
                if (line.cut() || taken.size() >= limits.recordLines() || text.length() > limits.recordChars()) {
                    return false;
                }
                scan.read(line.text());
            }
            return scan.fault() == QuoteScan.Fault.NONE;
        }

        PhysicalLine last() {
            return taken.get(taken.size() - 1);
        }

        /**
         * Two damaged rows can make one valid record of themselves and all rows between them: one that lost its closing quote, and a later one
         * with a quote too many. RFC 4180 cannot tell; the rows can.
         */
        boolean looksLikeSeveralRows() {
            if (likeARow(last())) {
                return true;
            }
            List<PhysicalLine> inner = taken.subList(0, taken.size() - 1);
            return inner.size() > 2 && inner.stream().filter(this::likeARow).count() * 2 > inner.size();
        }

        private boolean likeARow(PhysicalLine line) {
            return header.size() > 1 && Cells.atFirstSight(line.text()) >= header.size();
        }
    }
}
