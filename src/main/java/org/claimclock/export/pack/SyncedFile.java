package org.claimclock.export.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.claimclock.csv.file.Sha256;

/**
 * A small file that is on the disk, not only on its way there.
 *
 * @param name without its folder
 * @param sha256 of what was meant to be written, 64 hexadecimal digits
 */
public record SyncedFile(String name, long bytes, String sha256) {

    /** Writes a file's bytes, and leaves the stream open. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws IOException if the disk refuses it, or the file is there already */
    public static SyncedFile write(Path file, byte[] content) throws IOException {
        return write(file, out -> out.write(content));
    }

    /** @throws IOException if the disk refuses it, or the file is there already */
    public static SyncedFile write(Path file, Content content) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(
                        new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
            return new SyncedFile(String.valueOf(file.getFileName()), channel.position(), Sha256.hex(digest));
        }
    }
}
