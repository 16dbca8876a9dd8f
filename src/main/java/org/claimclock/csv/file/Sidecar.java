package org.claimclock.csv.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checksum that a sender put beside a file, as {@code NAME.sha256}: what {@code sha256sum NAME} prints, or the 64 digits alone. If it lists
 * several files, the line of this one counts.
 */
record Sidecar(String sha256) {

    private static final int MOST_BYTES = 1 << 16;
    private static final Pattern LINE = Pattern.compile("\\\\?([0-9A-Fa-f]{64})(?:\\s+\\*?(?:.*[/\\\\])?([^/\\\\]+))?");

    /** The sidecar of a file; empty where there is none. */
    static Optional<Sidecar> find(Path file) throws FaultyFileException {
        Path beside = beside(file);
        if (!Files.exists(beside)) {
            return Optional.empty();
        }
        List<Matcher> lines = read(beside, file)
                .lines()
                .map(line -> LINE.matcher(line.strip()))
                .filter(Matcher::matches)
                .toList();
        return Optional.of(lines.stream()
                .filter(line -> lines.size() == 1 || name(file).equals(line.group(2)))
                .findFirst()
                .map(line -> new Sidecar(line.group(1).toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> unreadable(file)));
    }

    private static String read(Path beside, Path file) throws FaultyFileException {
        try {
            if (Files.size(beside) > MOST_BYTES) {
                throw unreadable(file);
            }
            return Files.readString(beside, StandardCharsets.ISO_8859_1);
        } catch (FaultyFileException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static FaultyFileException unreadable(Path file) {
        return new FaultyFileException(
                FileFault.Code.SIDECAR_UNREADABLE,
                name(file),
                "The sidecar %s holds no SHA-256 checksum of this file. Write it with \"sha256sum %s > %s\", or remove it."
                        .formatted(name(beside(file)), name(file), name(beside(file))));
    }

    private static Path beside(Path file) {
        return file.resolveSibling(name(file) + ".sha256");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
