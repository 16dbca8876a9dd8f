package org.claimclock.csv.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Copies physical lines of a file, unpacked but otherwise byte for byte with their line ends, forwards only and in flat memory however long a line
 * is. It counts lines as {@link TextFile} does.
 */
public final class LineCopy implements AutoCloseable {

    private final RawBytes raw;
    private final InputStream in;
    private long line = 1;
    private int held = -1;

    /** @throws IOException if the file cannot be read, or its gzip data is damaged */
    public LineCopy(Path path, GzipLimits limits) throws IOException {
        String name = TextFile.nameOf(path);
        raw = new RawBytes(path);
        boolean packed = name.toLowerCase(Locale.ROOT).endsWith(".gz");
        in = new BufferedInputStream(packed ? new GzipBytes(name, raw, limits) : raw, 1 << 16);
    }

    /**
     * Copies the lines from the first to the last one. A last line of the file that has no line end gets one.
     *
     * @param first not below a line that was copied before; 1 is the first of the file
     */
    public void copy(long first, long last, OutputStream target) throws IOException {
        if (first < line) {
            throw new IllegalArgumentException("line " + first + " has been passed: the next one is " + line);
        }
        while (line < first && skipLine()) {
            line++;
        }
        while (line <= last && copyLine(target)) {
            line++;
        }
    }

    private boolean skipLine() throws IOException {
        return copyLine(OutputStream.nullOutputStream());
    }

    /** False at the end of the file. */
    private boolean copyLine(OutputStream target) throws IOException {
        int next = next();
        if (next < 0) {
            return false;
        }
        while (next >= 0 && next != '\n' && next != '\r') {
            target.write(next);
            next = next();
        }
        target.write(next < 0 ? '\n' : next);
        if (next == '\r') {
            int after = next();
            if (after == '\n') {
                target.write(after);
            } else {
                held = after;
            }
        }
        return true;
    }

    private int next() throws IOException {
        if (held >= 0) {
            int next = held;
            held = -1;
            return next;
        }
        return in.read();
    }

    @Override
    public void close() throws IOException {
        in.close();
        raw.close();
    }
}
