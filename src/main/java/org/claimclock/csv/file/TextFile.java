package org.claimclock.csv.file;

import static org.claimclock.csv.file.FileFault.Code.CHANGED_WHILE_READ;
import static org.claimclock.csv.file.FileFault.Code.NOT_UTF8;
import static org.claimclock.csv.file.FileFault.Code.NUL_BYTES;
import static org.claimclock.csv.file.FileFault.Code.SIDECAR_DIFFERS;
import static org.claimclock.csv.file.FileFault.Code.UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimclock.disk.DiskWords;
import org.jspecify.annotations.Nullable;

/**
 * A file of text, read once from its first line to its last: UTF-8, plain or (if its name ends in {@code .gz}) packed with gzip. Line ends, byte
 * order mark, checksum and sidecar are dealt with here. What is wrong with the file comes as a {@link FaultyFileException}.
 */
public final class TextFile implements AutoCloseable {

    private final String name;
    private final RawBytes raw;
    private final InputStream unpacked;
    private final PhysicalLines lines;
    private final @Nullable Sidecar sidecar;
    private boolean unpackingFailed;

    /**
     * @param mostChars the longest line that is kept whole
     * @throws FaultyFileException if the file cannot be opened, or its sidecar makes no sense
     */
    public TextFile(Path path, int mostChars, GzipLimits limits) throws FaultyFileException {
        this.name = nameOf(path);
        this.sidecar = Sidecar.find(path).orElse(null);
        this.raw = open(path);
        this.unpacked = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? new GzipBytes(name, raw, limits) : raw;
        this.lines = new PhysicalLines(new Utf8Chars(name, unpacked), mostChars);
    }

    public static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** The next line, or null after the last one. */
    public @Nullable PhysicalLine next() throws FaultyFileException {
        try {
            return lines.next();
        } catch (FaultyFileException e) {
            unpackingFailed = e.fault().code() != NOT_UTF8 && e.fault().code() != NUL_BYTES;
            throw e;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Bytes of the file on disk that have been read so far, for a progress bar. */
    public long bytesRead() {
        return raw.count();
    }

    /** Size of the file on disk in bytes, when the reading began. */
    public long size() {
        return raw.size();
    }

    /**
     * Reads what is left and looks back at the file as a whole. To be called once, at the end of the text or after a fault in it.
     *
     * @return bytes and checksum, and what is wrong with the whole: it changed, or it is not what its sidecar says
     */
    public FileSeal seal() throws FaultyFileException {
        try {
            List<FileFault> packing = unpackTheRest();
            raw.drain();
            boolean changed = raw.changed();
            String sha256 = raw.sha256();
            List<FileFault> faults = new ArrayList<>(changed ? List.of(changed()) : differing(sha256));
            faults.addAll(packing);
            return new FileSeal(raw.count(), sha256, List.copyOf(faults));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** A text that is found to be wrong may only be so because it was packed into bytes that were damaged since. */
    private List<FileFault> unpackTheRest() throws IOException {
        if (unpackingFailed || !(unpacked instanceof GzipBytes)) {
            return List.of();
        }
        try {
            unpacked.transferTo(OutputStream.nullOutputStream());
            return List.of();
        } catch (FaultyFileException e) {
            return List.of(e.fault());
        }
    }

    private FileFault changed() {
        return new FileFault(
                CHANGED_WHILE_READ,
                name,
                String.format(
                        Locale.ROOT,
                        "The file changed while it was read: %,d bytes at first, %,d read. Maybe it was still being written: drop it again when it is complete.",
                        raw.size(),
                        raw.count()));
    }

    private List<FileFault> differing(String sha256) {
        if (sidecar == null || sidecar.sha256().equals(sha256)) {
            return List.of();
        }
        return List.of(new FileFault(
                SIDECAR_DIFFERS,
                name,
                "The file's SHA-256 begins with %s, its sidecar %s.sha256 says %s. Maybe the upload was cut off, or the sidecar is an older one: send both again."
                        .formatted(
                                sha256.substring(0, 12), name, sidecar.sha256().substring(0, 12))));
    }

    private static RawBytes open(Path path) throws FaultyFileException {
        try {
            if (Files.isDirectory(path)) {
                throw new FaultyFileException(UNREADABLE, nameOf(path), "This is a folder and not a file.");
            }
            return new RawBytes(path);
        } catch (FaultyFileException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(nameOf(path), e);
        }
    }

    private static FaultyFileException unreadable(String name, IOException cause) {
        String why = cause.getClass().getSimpleName();
        if (DiskWords.isMissing(cause)) {
            why = "it is not there. Maybe it was moved while the run went on";
        } else if (cause instanceof AccessDeniedException) {
            why = "this user may not read it. Maybe change its permissions";
        }
        var fault = new FaultyFileException(UNREADABLE, name, "The file cannot be read: %s.".formatted(why));
        fault.initCause(cause);
        return fault;
    }

    @Override
    public void close() {
        if (unpacked instanceof GzipBytes gzip) {
            gzip.close();
        }
        raw.close();
    }
}
