package org.claimclock.export.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.claimclock.csv.file.Sha256;

/**
 * A small file that is on the disk, not only on its way there.
 *
 * @param name without its folder
 * @param sha256 of what was meant to be written, 64 hexadecimal digits
 */
public record SyncedFile(String name, long bytes, String sha256) {

    /** @throws IOException if the disk refuses it, or the file is there already */
    public static SyncedFile write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        MessageDigest digest = Sha256.digest();
        digest.update(content);
        return new SyncedFile(String.valueOf(file.getFileName()), content.length, Sha256.hex(digest));
    }
}
