package org.claimclock.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import org.claimclock.csv.file.Sha256;

/** Bytes on their way to disk, counted and hashed. */
final class CountedOutput extends OutputStream {

    private final FileChannel channel;
    private final MessageDigest digest = Sha256.digest();
    private long count;

    CountedOutput(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        digest.update(bytes, offset, length);
        count += length;
    }

    /** Makes sure that the bytes survive a loss of power. */
    void sync() throws IOException {
        channel.force(true);
    }

    long count() {
        return count;
    }

    String sha256() {
        return Sha256.hex(digest);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
