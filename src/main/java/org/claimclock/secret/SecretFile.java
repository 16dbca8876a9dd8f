package org.claimclock.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * A file whose first line is a secret; what follows is for people. It is read whenever the secret is needed, so it can be changed at any time, and the
 * secret is in no message.
 */
public record SecretFile(Path file) {

    /**
     * The first line without spaces around it.
     *
     * @throws IOException if it cannot be read, or is empty
     */
    public String read() throws IOException {
        String secret = Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        if (secret.isEmpty()) {
            throw new IOException("the file " + file + " has no secret in its first line");
        }
        return secret;
    }

    /** Why it cannot be used, if it cannot, as what a setting names. */
    public Optional<String> findFault(String setting) {
        try {
            read();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(named(setting)
                    + (Files.isReadable(file) && !Files.isDirectory(file)
                            ? " has no secret in its first line."
                            : " cannot be read. Maybe it is not there, or its owner or mode is wrong."));
        }
    }

    /** What a person should know of it although it can be used, if there is anything. */
    public Optional<String> findDoubt(String setting) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
                if (mode.contains(PosixFilePermission.OTHERS_READ) || mode.contains(PosixFilePermission.OTHERS_WRITE)) {
                    return Optional.of(named(setting) + " is open to everybody on this machine ("
                            + PosixFilePermissions.toString(mode) + "). Maybe: chmod o= " + file);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            // What cannot be looked at is a fault, not a doubt.
            return Optional.empty();
        }
    }

    private String named(String setting) {
        return "the setting " + setting + ": the file " + file;
    }
}
