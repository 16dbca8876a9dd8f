package org.claimclock.intake;

import static org.claimclock.claim.Reasons.EVENT_ID_CONFLICT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.walk.Said;
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
import org.claimclock.register.Register;
import org.claimclock.register.RejectedRow;
import org.claimclock.register.Verdict;

/** Puts the rows of one file into the book, a chunk in a transaction. Not yet counted: that is done when the file is closed. */
final class Recording {

    private final Register register;
    private final InputFile file;
    private final FeedReader feed;
    private final RefusedRows refusedRows;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private long badRows;
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
        try (CsvReader reader = CsvReader.open(path, feed.columns(), limits.csv())) {
            while (reader.hasNext()) {
                add(reader.next(), reader.headerLine());
                if (++rows % limits.chunk() == 0) {
                    flush();
                    listener.advanced(
                            new Advance(file.name(), Phase.RECORDING, reader.bytesRead(), reader.size(), rows));
                }
            }
            flush();
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
            refusedRows.add(headerLine, record);
            reject(refused.problems());
        }
    }

    private void reject(List<Problem> problems) {
        badRows++;
        for (Problem problem : problems) {
            rejected.add(new RejectedRow(
                    problem.file(), problem.line(), problem.column(), problem.code(), problem.message()));
        }
    }

    /** Records what was added since the last time, all of it or nothing. */
    private void flush() {
        if (arrivals.isEmpty() && rejected.isEmpty()) {
            return;
        }
        register.inTransaction(this::record);
        arrivals.clear();
        rejected.clear();
        badRows = 0;
    }

    private void record() {
        LocalDate asOf = file.asOf();
        List<Verdict> verdicts = register.events().record(arrivals);
        List<Said> conflicts = new ArrayList<>();
        long duplicates = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            switch (verdicts.get(i)) {
                case CONFLICT -> conflicts.add(conflict(arrivals.get(i).event()));
                case DUPLICATE -> duplicates++;
                case NEW -> {}
            }
        }
        register.announcements().add(asOf, file.part(), conflicts);
        register.announcements().addRejected(asOf, file.part(), rejected);
        long fresh = verdicts.size() - duplicates - conflicts.size();
        counts = counts.plus(new Counts(arrivals.size(), fresh, duplicates, conflicts.size(), badRows));
    }

    private static Said conflict(ClaimEvent event) {
        String eventId = event instanceof ClaimCreated ? "" : event.key().id();
        return new Said.Refusal(
                event.recorded().source(), eventId, event.recorded().claimId(), EVENT_ID_CONFLICT);
    }

    /** What became of the rows so far. */
    Counts counts() {
        return counts;
    }
}
