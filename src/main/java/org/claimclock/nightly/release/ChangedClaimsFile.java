package org.claimclock.nightly.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.claimclock.csv.CsvWriter;
import org.claimclock.disk.DiskWords;
import org.claimclock.nightly.compare.ChangedClaim;
import org.claimclock.nightly.compare.ForecastListener;

/** Every claim that stands otherwise under new rules, for whoever looks at a night that is held: one row each, as they are found. */
final class ChangedClaimsFile implements ForecastListener, AutoCloseable {
    private static final List<String> COLUMNS = List.of("claim_id", "before", "after", "because", "lines", "deadlines");

    private final Path file;
    private final LongConsumer walked;
    private final CsvWriter writer;

    /** @param walked is told how many claims have been looked at */
    ChangedClaimsFile(Path file, LongConsumer walked) {
        this.file = file;
        this.walked = walked;
        delete(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.writer = CsvWriter.create(file, COLUMNS);
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    @Override
    public void walked(long claims, long total) {
        walked.accept(claims);
    }

    @Override
    public void changed(ChangedClaim claim) {
        try {
            writer.write(List.of(
                    claim.claimId(),
                    claim.before(),
                    claim.after(),
                    String.join(" and ", claim.because()),
                    String.join("|", claim.lines()),
                    String.join("|", claim.deadlines())));
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    void finish() {
        try {
            writer.finish();
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    /** Of a night that is not held. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    private static UncheckedIOException unwritten(Path file, IOException cause) {
        return new UncheckedIOException(file + " could not be written: " + DiskWords.of(cause, file), cause);
    }
}
