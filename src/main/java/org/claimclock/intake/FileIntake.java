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
import org.claimclock.csv.Problem;
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
 * <p>A file is read twice. The first time it is looked at to its end, so that a damaged file, or one that was read before, never touches the
 * book; the second time it is recorded in chunks, and taken out again if too many of its rows are bad. A crash leaves a file half-recorded and
 * marked so: {@link #forgetHalfRead} takes it out, and it is read again. A file that was read to its end in this run is not read again.
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
        Optional<InputFile> same = register.inputFiles().findRead(inspection.sha256());
        if (!inspection.report().whole() || same.isPresent()) {
            Inspection known = inspection.withRows(file.path(), feed, limits);
            FileOutcome outcome =
                    same.isPresent() && inspection.report().whole() ? skipped(known, same.get()) : damaged(known);
            dismiss(begin(asOf, file, known), outcome);
            return outcome;
        }
        if (limits.tooManyBad(inspection.rows())) {
            // Their rows are not written to the book only to be taken out again: there can be tens of millions.
            return refuse(asOf, file, inspection.withRows(file.path(), feed, limits));
        }
        return record(begin(asOf, file, inspection), file.path(), feed, listener);
    }

    private FileOutcome refuse(LocalDate asOf, InboxFile file, Inspection known) {
        FileOutcome outcome = tooManyBad(known.report().file(), known.rows(), known.first());
        dismiss(begin(asOf, file, known), outcome);
        return outcome;
    }

    private FileOutcome record(InputFile begun, Path path, FeedReader feed, IntakeListener listener) {
        Path folder = refused.resolve(begun.asOf().toString());
        try (RefusedRows rows = new RefusedRows(path, limits.csv().gzip(), folder)) {
            Recording recording = new Recording(register, begun, feed, rows);
            FileReport report = recording.readAll(path, limits, listener);
            InputFile read = begun.counting(recording.rows(report));
            FileOutcome outcome = judge(read, report, recording);
            if (outcome instanceof FileOutcome.Read) {
                // Before the file is closed in the book: it is not read again after that.
                rows.finish();
                settle(read, report, recording.counts());
            } else {
                dismiss(read, outcome);
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

    private static FileOutcome damaged(Inspection inspection) {
        FileReport report = inspection.report();
        FileFault fault = report.faults().get(0);
        return new FileOutcome.Refused(report.file(), fault.code().name(), fault.message(), inspection.first());
    }

    private static FileOutcome skipped(Inspection inspection, InputFile same) {
        return new FileOutcome.Skipped(
                inspection.report().file(),
                FileOutcome.ALREADY_PROCESSED,
                "The same content was read in the night %s as %s. Nothing is to be done."
                        .formatted(same.asOf(), same.name()));
    }

    /** What was recorded must be what was looked at before, and must not be bad in too many rows. */
    private FileOutcome judge(InputFile read, FileReport report, Recording recording) {
        if (!report.whole() || !report.tally().sha256().equals(read.sha256())) {
            return new FileOutcome.Refused(
                    report.file(),
                    FileFault.Code.CHANGED_WHILE_READ.name(),
                    "The file changed between its check and its reading: %d bytes, then %d. Maybe it was still being written: drop it again when it is complete."
                            .formatted(read.bytes(), report.tally().bytes()),
                    List.of());
        }
        return limits.tooManyBad(read.tally())
                ? tooManyBad(report.file(), read.tally(), recording.first())
                : new FileOutcome.Read(report.file(), read.tally(), report.warnings());
    }

    private FileOutcome tooManyBad(String file, RecordTally rows, List<Problem> first) {
        return new FileOutcome.Refused(
                file,
                FileOutcome.TOO_MANY_BAD_ROWS,
                "%d of %d rows are bad, at most %d %% may be. Nothing of the file was applied. Mend the rows and drop the whole file again."
                        .formatted(rows.rejected(), rows.read() + rows.rejected(), limits.maxRejectPercent()),
                first);
    }

    private void settle(InputFile begun, FileReport report, Counts counts) {
        RecordTally rows = begun.tally();
        boolean kept = counts.read() == rows.read()
                && counts.rejected() == rows.rejected()
                && report.tally().records().balance();
        if (!kept) {
            throw new IllegalStateException(
                    "%s: a row was lost or counted twice: %s read, %s recorded".formatted(begun.name(), rows, counts));
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
