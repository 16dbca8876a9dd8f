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
    private final RowStart starts = new RowStart();
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
        QuotedRecord quoted = new QuotedRecord(line, lines, limits);
        QuoteScan scan = quoted.scan();
        if (scan.fault() != QuoteScan.Fault.NONE) {
            return problems.strayQuote(line, scan);
        }
        return scan.open() ? lookAhead(quoted) : row(line, line, text, cells.quoted(text));
    }

    private CsvRecord lookAhead(QuotedRecord quoted) throws FaultyFileException {
        DamagedRow opened = problems.openQuote(quoted.first(), quoted.scan());
        CsvRecord record = quoted.closes() ? closed(quoted, opened) : opened;
        if (record.original().length() == quoted.first().text().length()) {
            quoted.giveBack();
        } else {
            continuations += quoted.continuations();
        }
        return record;
    }

    /** The whole record, or only its first line if the others are to be read again. */
    private CsvRecord closed(QuotedRecord quoted, DamagedRow opened) {
        String text = quoted.text();
        if (quoted.scan().cells() == header.size() && quoted.looksLikeRows(starts)) {
            return limits.doubtful() == DoubtfulText.REFUSE
                    ? problems.doubtful(quoted)
                    : takenForDamage(quoted, opened);
        }
        CsvRecord record = row(quoted.first(), quoted.last(), text, cells.quoted(text));
        return record instanceof DamagedRow damaged ? damaged.firstLineOnly(quoted.first()) : record;
    }

    private DamagedRow takenForDamage(QuotedRecord quoted, DamagedRow opened) {
        warnings.add(
                "Line %d opens a quote that line %d would close, around lines that look like rows: it was taken for damage, and the rows were read."
                        .formatted(opened.line(), quoted.last().number()));
        return opened;
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
        starts.learn(found[0]);
        return new CsvRow(header, first.number(), text, found);
    }

    /** Physical lines that were read as the second or a later one of their record. */
    long continuations() {
        return continuations;
    }

    List<String> warnings() {
        return warnings;
    }
}
