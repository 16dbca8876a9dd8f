package org.claimclock.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What the files of the book were like when it was closed, {@code book.closed}: their sizes, and the checksums of their beginnings. HSQLDB would open a
 * shortened script and find the tables of its lost lines empty. A book that was not closed, because its run was killed, has no mark.
 */
record ClosingMark(Path folder) {

    static final List<String> FILES = List.of("book.properties", "book.script", "book.data");
    private static final int BEGINNING = 1 << 20;

    /** Notes what the files are like. */
    void set() throws IOException {
        Path part = Files.write(folder.resolve("book.closed.part"), lines());
        Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether the book was closed, and nobody has opened it since to write. */
    boolean isSet() {
        return Files.exists(file());
    }

    /** Takes the mark away, for from now on the files change; checks them first like {@link #check}. */
    void checkAndRemove() throws IOException {
        if (isSet()) {
            check();
            remove();
        }
    }

    /** Takes the mark away, if there is one. */
    void remove() throws IOException {
        Files.deleteIfExists(file());
    }

    /** Puts the mark to files that were moved there. */
    void moveTo(Path other) throws IOException {
        Files.move(file(), new ClosingMark(other).file(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * To be called where there is a mark.
     *
     * @throws RegisterException if the files are not as they were
     */
    void check() throws IOException {
        List<String> before = Files.readAllLines(file());
        List<String> now = lines();
        for (int i = 0; i < FILES.size(); i++) {
            if (i >= before.size() || !before.get(i).equals(now.get(i))) {
                throw new RegisterException("the database in " + folder + " is damaged: " + FILES.get(i)
                        + " is not as it was when the database was closed. Maybe restore the folder from a backup.");
            }
        }
    }

    private Path file() {
        return folder.resolve("book.closed");
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : FILES) {
            Path file = folder.resolve(name);
            lines.add(name + (Files.exists(file) ? " " + Files.size(file) + " " + beginning(file) : " is not there"));
        }
        return lines;
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(in.readNBytes(BEGINNING)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
