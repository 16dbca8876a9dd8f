package org.claimclock.notify.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file whose first line is a secret: it is read when it is needed, so it can be changed at any time, and is in no message. */
public final class SecretFile {

    private SecretFile() {}

    /** @throws IOException if it cannot be read, or is empty */
    public static String read(Path file) throws IOException {
        String secret = Files.readString(file).lines().findFirst().orElse("").strip();
        if (secret.isEmpty()) {
            throw new IOException("the file " + file + " has no secret in its first line");
        }
        return secret;
    }

    /** Why it cannot be used, if it cannot. */
    public static Optional<String> findFault(Path file) {
        try {
            read(file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Files.isReadable(file) ? "has no secret in its first line" : "cannot be read");
        }
    }
}
