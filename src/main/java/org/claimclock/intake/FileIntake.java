package org.claimclock.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.Disposition;
import org.claimclock.csv.FileReport;
import org.claimclock.csv.file.FileFault;
import org.claimclock.intake.feed.FeedReader;
import org.claimclock.intake.feed.IntakeRules;
import org.claimclock.intake.inbox.InboxFile;
import org.claimclock.register.FeedTally;
import org.claimclock.register.InputFile;
import org.claimclock.register.InputFile.State;
import org.claimclock.register.RecordTally;
import org.claimclock.register.Register;

/**
 * Takes files into the book, one at a time and in the order of the night: the first event of an id stands.
 *
 * <p>A file is read twice. The first time it is checked to its end, so that a file which is refused whole, or was read before, never touches the
 * book; the second time it is recorded in chunks. A crash leaves a file half-recorded and marked so: {@link #forgetHalfRead} takes it out, and it
 * is read again. A file that was read to its end in this run is not read again.
 */
public final class FileIntake {

    /** The book keeps no longer ones. */
    private static final int MOST_MESSAGE = 4_000;

    private final Register register;
    private final IntakeRules rules;
    private final IntakeLimits limits;
    private final Path refused;

    /** @param refused the folder of refused files and rows; each night has a folder in it */
    public FileIntake(Register register, IntakeRules rules, IntakeLimits limits, Path refused) {
        this.register = register;
        this.rules = rules;
        this.limits = limits;
        this.refused = refused;
    }

    /** Takes out what a killed run left half-read. To be called before the first file of a run. */
    public void forgetHalfRead(LocalDate asOf) {
        register.inputFiles().of(asOf).stream()
                .filter(file -> file.state() == State.READING)
                .forEach(this::remove);
    }

    /**
     * Takes the file into the book, or says why not.
     *
     * @throws IllegalStateException if a row was lost or counted twice: a fault of ours, and the file stays half-read
     */
    public FileOutcome read(LocalDate asOf, InboxFile file, IntakeListener listener) {
        FeedReader feed = FeedReader.of(file.feed(), rules, asOf);
        Inspection inspection = Inspection.of(file.path(), feed, limits, listener);
        for (InputFile known : register.inputFiles().of(asOf)) {
            if (known.path().equals(file.address()) && known.state() != State.READ) {
                remove(known);
            } else if (known.path().equals(file.address()) && known.sha256().equals(inspection.sha256())) {
                return new FileOutcome.Read(
                        known.name(), known.tally(), inspection.report().warnings());
            }
        }
        InputFile begun = begin(asOf, file, inspection);
        FileOutcome outcome = judge(inspection);
        if (outcome instanceof FileOutcome.Read) {
            outcome = record(begun, inspection, file.path(), listener);
        }
        if (!(outcome instanceof FileOutcome.Read)) {
            dismiss(begun, outcome);
        }
        return outcome;
    }

    private FileOutcome record(InputFile begun, Inspection inspection, Path path, IntakeListener listener) {
        Path folder = refused.resolve(begun.asOf().toString());
        FeedReader feed = FeedReader.of(feed(begun), rules, begun.asOf());
        try (RefusedRows rows = new RefusedRows(path, limits.csv().gzip(), folder)) {
            Recording recording = new Recording(register, begun, feed, rows);
            FileOutcome outcome = compare(inspection, recording.readAll(path, limits, listener));
            if (outcome instanceof FileOutcome.Read) {
                // Before the file is closed in the book: it is not read again after that.
                rows.finish();
                settle(begun, inspection, recording.counts());
            }
            return outcome;
        }
    }

    private static Feed feed(InputFile file) {
        return Feed.valueOf(file.feed().toUpperCase(Locale.ROOT));
    }

    private InputFile begin(LocalDate asOf, InboxFile file, Inspection inspection) {
        String feed = file.feed().prefix();
        long id = register.inputFiles().begin(asOf, feed, file.name(), file.address());
        return new InputFile(
                id,
                asOf,
                feed,
                file.name(),
                file.address(),
                inspection.sha256(),
                inspection.tally().bytes(),
                State.READING,
                "",
                "",
                inspection.rows());
    }

    private FileOutcome judge(Inspection inspection) {
        FileReport report = inspection.report();
        if (!report.whole()) {
            FileFault fault = report.faults().get(0);
            return new FileOutcome.Refused(report.file(), fault.code().name(), fault.message(), inspection.first());
        }
        Optional<InputFile> same = register.inputFiles().findRead(inspection.sha256());
        if (same.isPresent()) {
            return new FileOutcome.Skipped(
                    report.file(),
                    FileOutcome.ALREADY_PROCESSED,
                    "The same content was read in the night %s as %s. Nothing is to be done."
                            .formatted(same.get().asOf(), same.get().name()));
        }
        RecordTally rows = inspection.rows();
        if (limits.tooManyBad(rows.rejected(), rows.read() + rows.rejected())) {
            return new FileOutcome.Refused(
                    report.file(),
                    FileOutcome.TOO_MANY_BAD_ROWS,
                    "%d of %d rows are bad, at most %d %% may be. Nothing of the file was applied. Mend the rows and drop the whole file again."
                            .formatted(rows.rejected(), rows.read() + rows.rejected(), limits.maxRejectPercent()),
                    inspection.first());
        }
        return new FileOutcome.Read(report.file(), rows, report.warnings());
    }

    /** What was recorded must be what was checked. */
    private static FileOutcome compare(Inspection inspection, FileReport again) {
        if (again.whole() && again.tally().sha256().equals(inspection.sha256())) {
            return new FileOutcome.Read(again.file(), inspection.rows(), again.warnings());
        }
        return new FileOutcome.Refused(
                again.file(),
                FileFault.Code.CHANGED_WHILE_READ.name(),
                "The file changed between its check and its reading: %d bytes, then %d. Maybe it was still being written: drop it again when it is complete."
                        .formatted(inspection.tally().bytes(), again.tally().bytes()),
                List.of());
    }

    private void settle(InputFile begun, Inspection inspection, Counts counts) {
        RecordTally rows = inspection.rows();
        boolean kept = counts.read() == rows.read()
                && counts.rejected() == rows.rejected()
                && inspection.tally().records().balance();
        if (!kept) {
            throw new IllegalStateException("%s: a row was lost or counted twice: %s checked, %s recorded"
                    .formatted(begun.name(), rows, counts));
        }
        FeedTally tally = FeedTally.NONE
                .with(Disposition.DUPLICATE, counts.duplicate())
                .with(Disposition.REFUSED, counts.conflicting())
                .withRejected(counts.rejected());
        register.inTransaction(() -> {
            register.tallies().add(begun.asOf(), begun.part(), Map.of(feed(begun), tally));
            register.inputFiles().close(closed(begun, State.READ, "", ""));
        });
    }

    /** Nothing of the file stays in the book but that it was seen. */
    private void dismiss(InputFile begun, FileOutcome outcome) {
        register.inTransaction(() -> {
            register.inputFiles().forget(begun);
            if (outcome instanceof FileOutcome.Skipped skipped) {
                register.inputFiles().close(closed(begun, State.SKIPPED, skipped.code(), skipped.message()));
            } else if (outcome instanceof FileOutcome.Refused refused) {
                register.inputFiles().close(closed(begun, State.REFUSED, refused.code(), withRows(refused)));
            }
        });
    }

    /** The message, and below it the bad rows, so that whoever mends the file knows where. */
    private static String withRows(FileOutcome.Refused refused) {
        StringBuilder message = new StringBuilder(refused.message());
        refused.problems().forEach(problem -> message.append('\n').append(problem));
        return message.toString();
    }

    private static InputFile closed(InputFile begun, State state, String code, String message) {
        return new InputFile(
                begun.id(),
                begun.asOf(),
                begun.feed(),
                begun.name(),
                begun.path(),
                begun.sha256(),
                begun.bytes(),
                state,
                code,
                message.length() > MOST_MESSAGE ? message.substring(0, MOST_MESSAGE) + "..." : message,
                begun.tally());
    }

    private void remove(InputFile file) {
        register.inTransaction(() -> register.inputFiles().remove(file));
    }
}
