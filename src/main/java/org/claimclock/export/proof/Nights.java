package org.claimclock.export.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimclock.export.pack.Checksums;

/** The nights of an outbox: the folders that are named for a day. */
record Nights(NavigableMap<LocalDate, Path> folders) {

    /** The nights around a folder, without itself. */
    static Nights beside(Path folder) {
        Path own = folder.toAbsolutePath().normalize();
        Nights all = of(own.resolveSibling(".").normalize());
        all.folders.values().remove(own);
        return all;
    }

    /** All nights of an outbox; none where it cannot be read. */
    static Nights of(Path outbox) {
        NavigableMap<LocalDate, Path> nights = new TreeMap<>();
        for (Path folder : foldersIn(outbox)) {
            LocalDate night = dayOf(folder);
            if (!night.equals(LocalDate.MIN)) {
                nights.put(night, folder);
            }
        }
        return new Nights(nights);
    }

    private static List<Path> foldersIn(Path outbox) {
        try (Stream<Path> all = Files.list(outbox)) {
            return all.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The day that a folder is named for, or {@link LocalDate#MIN}. */
    static LocalDate dayOf(Path folder) {
        try {
            return LocalDate.parse(String.valueOf(folder.getFileName()));
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }

    /** The file of another night that has these bytes by the checksums there: {@code 2021-03-08/notices.csv}; empty if none has. */
    String ownerOf(String hash) {
        for (Path folder : folders.values()) {
            for (var entry : sums(folder).byFile().entrySet()) {
                if (entry.getValue().equals(hash)) {
                    return folder.getFileName() + "/" + entry.getKey();
                }
            }
        }
        return "";
    }

    /** Those of a night that cannot be read are for its own verification to complain of. */
    private static Checksums sums(Path folder) {
        try {
            return Checksums.read(folder);
        } catch (IOException e) {
            return Checksums.NONE;
        }
    }
}
