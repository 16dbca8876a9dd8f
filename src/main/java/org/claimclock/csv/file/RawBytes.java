package org.claimclock.csv.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The bytes of a file as they lie on disk: counted and hashed as they pass, and compared with what was there when the reading began. */
final class RawBytes extends InputStream {

    private final Path path;
    private final Snapshot before;
    private final InputStream in;
    private final MessageDigest digest = Sha256.digest();
    private long count;

    RawBytes(Path path) throws IOException {
        this.path = path;
        this.before = Snapshot.of(path);
        this.in = Files.newInputStream(path);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = in.read(target, offset, length);
        if (got > 0) {
            digest.update(target, offset, got);
            count += got;
        }
        return got;
    }

    long count() {
        return count;
    }

    /** The size that the file had when the reading began. */
    long size() {
        return before.size();
    }

    /** Reads what is left, so that count and hash are those of the whole file even if its text was given up early. */
    void drain() throws IOException {
        byte[] rest = new byte[1 << 16];
        while (true) {
            if (read(rest, 0, rest.length) < 0) {
                return;
            }
        }
    }

    /** The checksum of the bytes read so far, in lower case. Ends the counting. */
    String sha256() {
        return Sha256.hex(digest);
    }

    /** Whether the file is not, or was not all the time, what it was when the reading began. */
    boolean changed() throws IOException {
        return count != before.size() || !before.equals(Snapshot.of(path));
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
