package org.claimclock.csv;

import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.file.FaultyFileException;
import org.claimclock.csv.file.PhysicalLine;

/**
 * Notices a row whose last cell is a text of several lines that lost its opening quote. Its first line alone has all cells and would pass for a row
 * whose text is shorter than it was; the lines below it are no rows, and the last of them ends with the quote that has no partner.
 */
final class LostQuote {

    private static final int MOST_LINES = 100;

    private final LineWindow lines;
    private final CsvHeader header;
    private final RowStart starts;
    private final boolean endsWithText;

    LostQuote(LineWindow lines, CsvHeader header, RowStart starts) {
        this.lines = lines;
        this.header = header;
        this.starts = starts;
        this.endsWithText = header.holdsTexts(header.size() - 1);
    }

    /** The line in which the text of this row ends, if it seems to go on below it; else 0. */
    long endOfText(PhysicalLine row) throws FaultyFileException {
        if (!endsWithText || row.text().endsWith("\"")) {
            return 0;
        }
        List<PhysicalLine> below = new ArrayList<>();
        long end = 0;
        while (end == 0 && below.size() < MOST_LINES) {
            PhysicalLine line = lines.next();
            if (line == null) {
                break;
            }
            below.add(line);
            if (isRow(line, row)) {
                break;
            }
            end = endsAText(line.text()) ? line.number() : 0;
        }
        lines.putBack(below);
        return end;
    }

    private boolean isRow(PhysicalLine line, PhysicalLine row) {
        return line.cut()
                || Cells.commas(line.text()) + 1 >= header.size()
                || (!line.text().isBlank() && starts.begins(line.text(), row.text()));
    }

    private static boolean endsAText(String text) {
        QuoteScan scan = new QuoteScan();
        scan.read(text);
        return scan.fault() == QuoteScan.Fault.QUOTE_IN_PLAIN_CELL && scan.faultAt() == text.length();
    }
}
