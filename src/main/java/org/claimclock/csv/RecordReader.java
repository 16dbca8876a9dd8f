package org.claimclock.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final LostQuote lostQuote;
    private final List<String> warnings = new ArrayList<>();
    private long continuations;

    RecordReader(LineWindow lines, CsvHeader header, CsvLimits limits) {
        this.lines = lines;
        this.header = header;
        this.limits = limits;
        this.problems = new RowProblems(header, limits);
        this.lostQuote = new LostQuote(lines, header, starts);
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
        if (record.lastLine() == quoted.first().number()) {
            quoted.giveBack();
        } else {
            continuations += quoted.continuations();
        }
        return record;
    }

    /**
     * The whole record, or only its first line if the others are to be read again. They are if no row that is right could come of the whole; if
     * one could, they are not: a text must never become rows.
     */
    private CsvRecord closed(QuotedRecord quoted, DamagedRow opened) throws FaultyFileException {
        String[] found = cells.quoted(quoted.text());
        if (limits.doubtful() == DoubtfulText.BELIEVE) {
            return row(quoted.first(), quoted.last(), quoted.text(), found);
        }
        if (found.length != header.size()) {
            CsvRecord ragged = row(quoted.first(), quoted.last(), quoted.text(), found);
            return quoted.hasWholeRow(header.size()) || quoted.mayBeRows(starts, header.size()) ? opened : ragged;
        }
        if (breaksWhereNoTextIs(found)) {
            return opened;
        }
        if (!quoted.mayBeRows(starts, header.size())) {
            return row(quoted.first(), quoted.last(), quoted.text(), found);
        }
        boolean rows = isLongerThanTexts(found) || quoted.goesOnCounting(starts);
        return rows ? takenForDamage(quoted, opened) : problems.doubtful(quoted, opened);
    }

    private boolean breaksWhereNoTextIs(String[] found) {
        for (int i = 0; i < found.length; i++) {
            if (breaks(found[i]) && !header.holdsTexts(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLongerThanTexts(String[] found) {
        for (String cell : found) {
            if (cell.length() > limits.textChars() && breaks(cell)) {
                return true;
            }
        }
        return false;
    }

    private static boolean breaks(String cell) {
        return cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    }

    private DamagedRow takenForDamage(QuotedRecord quoted, DamagedRow opened) {
        warnings.add(String.format(
                Locale.ROOT,
                "Line %d opens a quote that line %d would close, around lines that are rows by their length or their ids: it was taken for damage, and the rows were read.",
                opened.line(),
                quoted.last().number()));
        return opened;
    }

    private CsvRecord row(PhysicalLine first, PhysicalLine last, String text, String[] found)
            throws FaultyFileException {
        boolean unended = last.end() == LineEnd.NONE;
        if (text.indexOf('\0') >= 0) {
            return problems.zero(first, last, text.indexOf('\0'));
        }
        if (found.length != header.size()) {
            return problems.columnCount(first, last, found);
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i].length() > limits.fieldChars()) {
                return problems.cellTooLong(first, last, i, found[i].length());
            }
        }
        if (header.isAgain(found)) {
            return problems.headerAgain(first, last);
        }
        if (limits.doubtful() == DoubtfulText.REFUSE && first.number() == last.number()) {
            long textEnd = lostQuote.endOfText(first);
            if (textEnd > 0) {
                return problems.lostQuote(first, textEnd);
            }
        }
        if (unended) {
            warnings.add("Line %d, the last one, has no line end. It was read, for it is complete."
                    .formatted(last.number()));
        }
        starts.learn(found[0]);
        return new CsvRow(header, first.number(), last.number(), found);
    }

    /** Physical lines that were read as the second or a later one of their record. */
    long continuations() {
        return continuations;
    }

    List<String> warnings() {
        return warnings;
    }
}
