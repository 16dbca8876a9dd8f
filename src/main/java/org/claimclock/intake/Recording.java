package org.claimclock.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.CsvReader;
import org.claimclock.csv.CsvRecord;
import org.claimclock.csv.CsvRow;
import org.claimclock.csv.DamagedRow;
import org.claimclock.csv.FileReport;
import org.claimclock.csv.Problem;
import org.claimclock.intake.IntakeListener.Advance;
import org.claimclock.intake.IntakeListener.Phase;
import org.claimclock.intake.feed.FeedReader;
import org.claimclock.intake.feed.Reading;
import org.claimclock.register.Arrival;
import org.claimclock.register.InputFile;
import org.claimclock.register.RecordTally;
import org.claimclock.register.Register;
import org.claimclock.register.RejectedRow;

/** Puts the rows of one file into the book, a chunk in a transaction. Not yet counted: that is done when the file is closed. */
final class Recording {

    private static final int MOST_PROBLEMS = 100;

    private final Register register;
    private final InputFile file;
    private final FeedReader feed;
    private final RefusedRows refusedRows;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<Problem> first = new ArrayList<>();
    private long badRows;
    private long refusedByFeed;
    private Counts counts = Counts.NONE;

    Recording(Register register, InputFile file, FeedReader feed, RefusedRows refusedRows) {
        this.register = register;
        this.file = file;
        this.feed = feed;
        this.refusedRows = refusedRows;
    }

    /** Reads the file to its end. */
    FileReport readAll(Path path, IntakeLimits limits, IntakeListener listener) {
        long rows = 0;
        try (CsvReader reader = CsvReader.open(path, feed.columns(), limits.csv());
                Recorder recorder = new Recorder(register, file)) {
            while (reader.hasNext()) {
                add(reader.next(), reader.headerLine());
                if (++rows % limits.chunk() == 0) {
                    flush(recorder);
                    listener.advanced(
                            new Advance(file.name(), Phase.RECORDING, reader.bytesRead(), reader.size(), rows));
                }
            }
            flush(recorder);
            counts = recorder.finish();
            listener.advanced(new Advance(file.name(), Phase.RECORDING, reader.bytesRead(), reader.size(), rows));
            return reader.report();
        }
    }

    private void add(CsvRecord record, long headerLine) {
        if (record instanceof DamagedRow damaged) {
            refusedRows.add(headerLine, record);
            reject(List.of(damaged.problem()));
            return;
        }
        Reading reading = feed.read((CsvRow) record);
        if (reading instanceof Reading.Read read) {
            arrivals.add(new Arrival(read.event(), read.tenantId(), read.content(), file.id()));
        } else if (reading instanceof Reading.Refused refused) {
            refusedByFeed++;
            refusedRows.add(headerLine, record);
            reject(refused.problems());
        }
    }

    private void reject(List<Problem> problems) {
        badRows++;
        if (first.size() < MOST_PROBLEMS) {
            first.addAll(problems);
        }
        for (Problem problem : problems) {
            rejected.add(new RejectedRow(
                    problem.file(), problem.line(), problem.column(), problem.code(), problem.message()));
        }
    }

    private void flush(Recorder recorder) {
        if (!arrivals.isEmpty() || !rejected.isEmpty()) {
            recorder.add(new Chunk(arrivals, rejected, badRows));
        }
        arrivals.clear();
        rejected.clear();
        badRows = 0;
    }

    /**
     * The records of the file that was read, rows that the feed refused among the refused ones.
     *
     * @param report as {@link #readAll} gave it
     */
    RecordTally rows(FileReport report) {
        return Inspection.rows(report.tally().refusing(refusedByFeed));
    }

    /** What became of the rows. */
    Counts counts() {
        return counts;
    }

    /** Problems of the first bad rows. */
    List<Problem> first() {
        return List.copyOf(first);
    }
}
