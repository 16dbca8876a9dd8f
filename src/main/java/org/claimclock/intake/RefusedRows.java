package org.claimclock.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimclock.csv.CsvRecord;
import org.claimclock.csv.file.GzipLimits;
import org.claimclock.csv.file.LineCopy;
import org.claimclock.disk.DiskWords;
import org.claimclock.intake.inbox.MendingFile;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the refused rows of one file as they came, below their header, so that they can be mended and dropped again. A file without refused rows
 * leaves nothing. The rows are copied from the file's bytes, not from what was made of them.
 */
final class RefusedRows implements AutoCloseable {

    private final Path source;
    private final GzipLimits limits;
    private final MendingFile target;
    private @Nullable LineCopy lines;
    private @Nullable OutputStream out;

    /** @param folder the refused files of the night */
    RefusedRows(Path source, GzipLimits limits, Path folder) {
        this.source = source;
        this.limits = limits;
        this.target = new MendingFile(folder, String.valueOf(source.getFileName()));
    }

    /** Records come in the order of the file. */
    void add(long headerLine, CsvRecord refused) {
        try {
            if (lines == null || out == null) {
                Files.createDirectories(target.folder());
                lines = new LineCopy(source, limits);
                out = new BufferedOutputStream(Files.newOutputStream(target.unfinished()));
                lines.copy(headerLine, headerLine, out);
            }
            lines.copy(refused.line(), refused.lastLine(), out);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** To be called when it is certain that the file counts. */
    void finish() {
        try {
            if (out != null) {
                out.close();
                target.finish();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private UncheckedIOException unwritable(IOException e) {
        return new UncheckedIOException(
                "the refused rows of " + source.getFileName() + " cannot be kept in " + target.folder() + ": "
                        + DiskWords.of(e, target.folder()) + ". Maybe the disk is full.",
                e);
    }

    /** Leaves nothing half-written behind. */
    @Override
    public void close() {
        try {
            if (lines != null) {
                lines.close();
            }
            if (out != null) {
                out.close();
                Files.deleteIfExists(target.unfinished());
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
