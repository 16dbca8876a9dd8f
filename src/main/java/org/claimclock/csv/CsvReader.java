package org.claimclock.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.claimclock.csv.file.FaultyFileException;
import org.claimclock.csv.file.FileFault;
import org.claimclock.csv.file.FileSeal;
import org.claimclock.csv.file.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code .csv} or {@code .csv.gz} record by record, forwards only, in flat memory and linear time whatever is in it.
 *
 * <pre>{@code
 * try (CsvReader reader = CsvReader.open(path, columns)) {
 *     while (reader.hasNext()) {
 *         CsvRecord record = reader.next();          // a CsvRow or a DamagedRow
 *     }
 *     FileReport report = reader.report();           // what was handed out counts only if it is whole()
 * }
 * }</pre>
 *
 * Files are UTF-8 (a byte order mark is skipped), RFC 4180 with commas; LF, CRLF and CR may be mixed; blank lines are counted and skipped. Some
 * faults of a whole file can only be seen at its end: a checksum, a sidecar, a change while it was read. Nothing here throws for what a file
 * holds; a damaged record is a {@link DamagedRow}, a damaged file a {@link FileFault} in the report.
 */
public final class CsvReader implements Iterator<CsvRecord>, AutoCloseable {

    private final String name;
    private @Nullable TextFile file;
    private @Nullable RecordSource source;
    private @Nullable CsvRecord upcoming;
    private @Nullable FileReport report;

    private CsvReader(Path path, CsvColumns columns, CsvLimits limits) {
        this.name = TextFile.nameOf(path);
        try {
            this.file = new TextFile(path, limits.recordChars(), limits.gzip());
            this.source = new RecordSource(name, file, columns, limits);
        } catch (FaultyFileException e) {
            RecordCounts none = new RecordCounts(0, 0, 0, 0, 0);
            this.report = new FileReport(name, new FileTally(0, "", none), List.of(e.fault()), List.of());
        }
    }

    public static CsvReader open(Path path, CsvColumns columns) {
        return open(path, columns, CsvLimits.DEFAULT);
    }

    /** Never fails: a file that cannot be opened has no records and a fault in its report. */
    public static CsvReader open(Path path, CsvColumns columns, CsvLimits limits) {
        return new CsvReader(path, columns, limits);
    }

    /** Reads the whole file and keeps only the account of it. */
    public static FileReport inspect(Path path, CsvColumns columns, CsvLimits limits) {
        try (CsvReader reader = open(path, columns, limits)) {
            while (reader.hasNext()) {
                reader.next();
            }
            return reader.report();
        }
    }

    @Override
    public boolean hasNext() {
        if (upcoming == null && report == null && file != null && source != null) {
            upcoming = advance(file, source);
        }
        return upcoming != null;
    }

    @Override
    public CsvRecord next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException(name + " has no more records");
        }
        CsvRecord record = upcoming;
        upcoming = null;
        return record;
    }

    private @Nullable CsvRecord advance(TextFile text, RecordSource records) {
        try {
            CsvRecord record = records.next();
            if (record == null) {
                report = report(text, records, List.of());
            }
            return record;
        } catch (FaultyFileException e) {
            report = report(text, records, List.of(e.fault()));
            return null;
        }
    }

    /** What the seal has to say comes first: a file that changed, or that is not what was sent, explains the faults inside it. */
    private FileReport report(TextFile text, RecordSource records, List<FileFault> met) {
        RecordCounts counts = met.isEmpty() ? records.counts() : records.countsSoFar();
        List<FileFault> faults = new ArrayList<>();
        FileTally tally;
        try {
            FileSeal seal = text.seal();
            faults.addAll(seal.faults());
            tally = new FileTally(seal.bytes(), seal.sha256(), counts);
        } catch (FaultyFileException e) {
            faults.add(e.fault());
            tally = new FileTally(text.bytesRead(), "", counts);
        }
        faults.addAll(met);
        return new FileReport(name, tally, faults, records.warnings());
    }

    /**
     * The account of the whole file.
     *
     * @throws IllegalStateException while there are records to read
     */
    public FileReport report() {
        if (hasNext() || report == null) {
            throw new IllegalStateException(name + " is not read to its end");
        }
        return report;
    }

    /** The physical line of the header, to begin a file of refused rows with; 0 before the first {@link #hasNext()}. */
    public long headerLine() {
        return source == null ? 0 : source.headerLine();
    }

    /** Bytes read from disk so far, of {@link #size()}: for a progress bar. */
    public long bytesRead() {
        return file == null ? 0 : file.bytesRead();
    }

    /** Bytes on disk. */
    public long size() {
        return file == null ? 0 : file.size();
    }

    long lookAhead() {
        return source == null ? 0 : source.lookAhead();
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
