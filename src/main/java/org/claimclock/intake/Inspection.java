package org.claimclock.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.CsvReader;
import org.claimclock.csv.CsvRecord;
import org.claimclock.csv.CsvRow;
import org.claimclock.csv.DamagedRow;
import org.claimclock.csv.FileReport;
import org.claimclock.csv.FileTally;
import org.claimclock.csv.Problem;
import org.claimclock.csv.RecordCounts;
import org.claimclock.intake.IntakeListener.Advance;
import org.claimclock.intake.IntakeListener.Phase;
import org.claimclock.intake.feed.FeedReader;
import org.claimclock.intake.feed.Reading;
import org.claimclock.register.RecordTally;

/**
 * What can be said of a file before anything of it is recorded. Checksum, sidecar and damage are known only at its end.
 *
 * @param report the file as csv saw it
 * @param tally its records; only of a file that is refused or skipped are the rows that the feed refuses among the refused ones
 * @param first problems of its first bad rows, likewise
 */
record Inspection(FileReport report, FileTally tally, List<Problem> first) {

    private static final int MOST_PROBLEMS = 100;

    /** Looks at the file and not at what its rows say: whether they are right is seen when they are recorded. */
    static Inspection of(Path path, FeedReader feed, IntakeLimits limits, IntakeListener listener) {
        long rows = 0;
        try (CsvReader reader = CsvReader.open(path, feed.columns(), limits.csv())) {
            while (reader.hasNext()) {
                CsvRecord record = reader.next();
                if (++rows % limits.chunk() == 0) {
                    listener.advanced(
                            new Advance(record.file(), Phase.CHECKING, reader.bytesRead(), reader.size(), rows));
                }
            }
            FileReport report = reader.report();
            listener.advanced(new Advance(report.file(), Phase.CHECKING, reader.bytesRead(), reader.size(), rows));
            return new Inspection(report, report.tally(), List.of());
        }
    }

    /** For a file that will not be recorded: its bad rows are told all the same. */
    Inspection withRows(Path path, FeedReader feed, IntakeLimits limits) {
        List<Problem> bad = new ArrayList<>();
        long refused = 0;
        try (CsvReader reader = CsvReader.open(path, feed.columns(), limits.csv())) {
            while (reader.hasNext()) {
                CsvRecord record = reader.next();
                List<Problem> problems = problems(feed, record);
                if (record instanceof CsvRow && !problems.isEmpty()) {
                    refused++;
                }
                if (bad.size() < MOST_PROBLEMS) {
                    bad.addAll(problems);
                }
            }
        }
        return new Inspection(report, report.tally().refusing(refused), List.copyOf(bad));
    }

    private static List<Problem> problems(FeedReader feed, CsvRecord record) {
        if (record instanceof DamagedRow damaged) {
            return List.of(damaged.problem());
        }
        return feed.read((CsvRow) record) instanceof Reading.Refused refused ? refused.problems() : List.of();
    }

    String sha256() {
        return tally.sha256();
    }

    RecordTally rows() {
        return rows(tally);
    }

    static RecordTally rows(FileTally tally) {
        RecordCounts counts = tally.records();
        return new RecordTally(counts.records(), counts.read(), counts.refused(), counts.header(), counts.blank());
    }
}
