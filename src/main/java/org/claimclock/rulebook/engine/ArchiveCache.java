package org.claimclock.rulebook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.claimclock.csv.file.Sha256;

/**
 * Keeps compiled rules on disk, one file for each key: the SHA-256 of the archive, then the archive. The cache only saves time: what is missing or
 * damaged counts as not there, and what cannot be written is not kept.
 */
final class ArchiveCache {

    private static final String ENDING = ".rules";
    private static final int DIGEST_BYTES = 32;

    /** Enough for someone who goes back and forth between a few versions. */
    private static final int KEPT = 8;

    private final Path folder;

    ArchiveCache(Path folder) {
        this.folder = folder;
    }

    Optional<byte[]> find(String key) {
        try {
            var content = Files.readAllBytes(file(key));
            if (content.length <= DIGEST_BYTES) {
                return Optional.empty();
            }
            var archive = Arrays.copyOfRange(content, DIGEST_BYTES, content.length);
            var digest = Arrays.copyOf(content, DIGEST_BYTES);
            return Arrays.equals(digest, Sha256.digest().digest(archive)) ? Optional.of(archive) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void keep(String key, byte[] archive) {
        try {
            Files.createDirectories(folder);
            var growing = Files.createTempFile(folder, "growing", ".tmp");
            try {
                Files.write(growing, Sha256.digest().digest(archive));
                Files.write(growing, archive, StandardOpenOption.APPEND);
                Files.move(growing, file(key), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(growing);
            }
            dropOldest();
        } catch (IOException e) {
            // The next start compiles again.
        }
    }

    void drop(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            // It will be refused again.
        }
    }

    private void dropOldest() throws IOException {
        try (var entries = Files.list(folder)) {
            var byAge = entries.filter(entry -> entry.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing((Path entry) -> entry.toFile().lastModified())
                            .reversed())
                    .skip(KEPT)
                    .toList();
            for (Path old : byAge) {
                Files.deleteIfExists(old);
            }
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ENDING);
    }
}
