package org.claimclock.csv;

import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.file.FaultyFileException;
import org.claimclock.csv.file.PhysicalLine;

/**
 * Notices a row with a text of several lines that lost its opening quote. If its first line alone has all cells it would pass for a row whose text is
 * shorter than it was; the lines below it are no rows, and in the last of them a cell ends with the quote that has no partner.
 */
final class LostQuote {

    private static final int MOST_LINES = 100;

    private final LineWindow lines;
    private final CsvHeader header;
    private final RowStart starts;

    LostQuote(LineWindow lines, CsvHeader header, RowStart starts) {
        this.lines = lines;
        this.header = header;
        this.starts = starts;
    }

    /** The line in which the text of this row ends, if it seems to go on below it; else 0. */
    long endOfText(PhysicalLine above) throws FaultyFileException {
        List<PhysicalLine> below = new ArrayList<>();
        long end = 0;
        while (below.size() < MOST_LINES) {
            PhysicalLine line = lines.next();
            if (line == null) {
                break;
            }
            below.add(line);
            boolean row = isRow(line, above);
            if (row || line.text().indexOf('"') >= 0) {
                end = !row && endsAText(line.text()) ? line.number() : 0;
                break;
            }
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
        int quote = scan.faultAt() - 1;
        return scan.fault() == QuoteScan.Fault.QUOTE_IN_PLAIN_CELL
                && (quote + 1 == text.length() || text.charAt(quote + 1) == ',');
    }
}
