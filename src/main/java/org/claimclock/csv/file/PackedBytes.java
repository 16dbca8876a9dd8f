package org.claimclock.csv.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The packed side of a gzip stream: a buffer from which headers are read byte by byte, and data in pieces. */
final class PackedBytes {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long count;

    PackedBytes(InputStream in) {
        this.in = in;
    }

    /** Makes sure that there is a byte to read; false at the end of the file. */
    boolean fill() throws IOException {
        if (position < end) {
            return true;
        }
        int got = in.read(buffer, 0, buffer.length);
        position = 0;
        end = Math.max(got, 0);
        count += end;
        return end > 0;
    }

    int next() throws IOException {
        if (!fill()) {
            throw new EOFException();
        }
        return buffer[position++] & 0xff;
    }

    /** A number of two bytes, the low one first. */
    int nextShort() throws IOException {
        int low = next();
        return low | next() << 8;
    }

    /** A number of four bytes, the low one first, without sign. */
    long nextInt() throws IOException {
        long low = nextShort();
        return low | (long) nextShort() << 16;
    }

    void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    void skipText() throws IOException {
        int read = next();
        while (read != 0) {
            read = next();
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int position() {
        return position;
    }

    int available() {
        return end - position;
    }

    /** Says how much of what was available has been left over by the inflater. */
    void keep(int left) {
        position = end - left;
    }

    /** Packed bytes used so far. */
    long used() {
        return count - available();
    }
}
