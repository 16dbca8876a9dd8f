package org.claimclock.csv;

import java.util.List;
import org.claimclock.csv.file.FaultyFileException;
import org.claimclock.csv.file.FileFault;
import org.claimclock.csv.file.PhysicalLine;
import org.claimclock.csv.file.TextFile;
import org.jspecify.annotations.Nullable;

/** The header of a file and then its records, each counted once: as read, refused, header or blank. */
final class RecordSource {

    private final String file;
    private final CsvColumns columns;
    private final CsvLimits limits;
    private final LineWindow lines;
    private @Nullable RecordReader reader;
    private long headerLine;
    private long read;
    private long refused;
    private long blank;

    RecordSource(String file, TextFile text, CsvColumns columns, CsvLimits limits) {
        this.file = file;
        this.lines = new LineWindow(text);
        this.columns = columns;
        this.limits = limits;
    }

    /** The next row or damaged row, or null after the last one. */
    @Nullable
    CsvRecord next() throws FaultyFileException {
        RecordReader records = reader == null ? begin() : reader;
        PhysicalLine line = nextFilled();
        if (line == null) {
            return null;
        }
        CsvRecord record = records.record(line);
        if (record instanceof DamagedRow) {
            refused++;
        } else {
            read++;
        }
        return record;
    }

    private RecordReader begin() throws FaultyFileException {
        PhysicalLine line = nextFilled();
        if (line == null) {
            throw new FaultyFileException(new FileFault(
                    FileFault.Code.EMPTY_FILE,
                    file,
                    "The file holds nothing. Even a file without rows begins with its header: %s."
                            .formatted(String.join(",", columns.required()))));
        }
        CsvHeader header = new HeaderCheck(file, columns).header(line);
        headerLine = line.number();
        reader = new RecordReader(lines, header, limits);
        return reader;
    }

    private @Nullable PhysicalLine nextFilled() throws FaultyFileException {
        PhysicalLine line = lines.next();
        while (line != null && holdsNothing(line.text())) {
            blank++;
            line = lines.next();
        }
        return line;
    }

    private boolean holdsNothing(String text) {
        boolean comment = columns.comments() && text.startsWith("#");
        return comment || text.isBlank();
    }

    /** The physical line of the header; 0 before the first record was asked for. */
    long headerLine() {
        return headerLine;
    }

    /** What became of the records of a file that was read to its end. */
    RecordCounts counts() {
        long continuations = reader == null ? 0 : reader.continuations();
        RecordCounts counts = new RecordCounts(lines.lines() - continuations, headers(), read, refused, blank);
        if (!counts.balance()) {
            throw new IllegalStateException(file + ": a record was lost or counted twice: " + counts);
        }
        return counts;
    }

    /** What became of the records before a fault. */
    RecordCounts countsSoFar() {
        return new RecordCounts(headers() + read + refused + blank, headers(), read, refused, blank);
    }

    private long headers() {
        return reader == null ? 0 : 1;
    }

    List<String> warnings() {
        return reader == null ? List.of() : reader.warnings();
    }

    /** How many characters were looked at twice for the sake of quotes. */
    long lookAhead() {
        return lines.charsGivenBack();
    }
}
