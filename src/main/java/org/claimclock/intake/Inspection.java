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
 * All that can be said of a file before anything of it is recorded. Checksum, sidecar and the share of bad rows are known only at its end.
 *
 * @param report the file as csv saw it
 * @param tally its records, rows that the feed refused among the refused ones
 * @param first problems of its first bad rows
 */
record Inspection(FileReport report, FileTally tally, List<Problem> first) {

    private static final int MOST_PROBLEMS = 100;

    static Inspection of(Path path, FeedReader feed, IntakeLimits limits, IntakeListener listener) {
        List<Problem> first = new ArrayList<>();
        long refused = 0;
        long rows = 0;
        try (CsvReader reader = CsvReader.open(path, feed.columns(), limits.csv())) {
            while (reader.hasNext()) {
                CsvRecord record = reader.next();
                List<Problem> problems = problems(feed, record);
                if (record instanceof CsvRow && !problems.isEmpty()) {
                    refused++;
                }
                if (first.size() < MOST_PROBLEMS) {
                    first.addAll(problems);
                }
                if (++rows % limits.chunk() == 0) {
                    listener.advanced(
                            new Advance(record.file(), Phase.CHECKING, reader.bytesRead(), reader.size(), rows));
                }
            }
            FileReport report = reader.report();
            listener.advanced(new Advance(report.file(), Phase.CHECKING, reader.bytesRead(), reader.size(), rows));
            return new Inspection(report, report.tally().refusing(refused), List.copyOf(first));
        }
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
        RecordCounts counts = tally.records();
        return new RecordTally(counts.records(), counts.read(), counts.refused(), counts.header(), counts.blank());
    }
}
