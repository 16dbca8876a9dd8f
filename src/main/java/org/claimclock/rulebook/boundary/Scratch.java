package org.claimclock.rulebook.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.claimclock.rulebook.table.CalendarTable;
import org.springframework.util.FileSystemUtils;

/** A copy of the tables, in a temporary folder, in which one boundary at a time is moved. */
final class Scratch implements AutoCloseable {
    private static final List<String> TABLES = List.of("clocks.csv", "policy.csv", "reasons.csv");

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch of(Path rules) {
        try {
            Path folder = Files.createTempDirectory("claimclock-boundaries");
            Files.createDirectories(folder.resolve("calendars"));
            Files.createDirectories(folder.resolve("scenarios"));
            for (String table : TABLES) {
                Files.copy(rules.resolve(table), folder.resolve(table));
            }
            for (Path calendar : CalendarTable.files(rules.resolve("calendars"))) {
                Files.copy(calendar, folder.resolve("calendars").resolve(calendar.getFileName()));
            }
            return new Scratch(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Does something while a boundary is moved. */
    <T> T whileMoved(Boundary boundary, Move move, Supplier<T> work) {
        Path table = folder.resolve(boundary.file());
        try {
            byte[] before = Files.readAllBytes(table);
            Files.writeString(table, TableText.read(folder, boundary.file()).with(move.edits()));
            try {
                return work.get();
            } finally {
                Files.write(table, before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            // The system clears its temporary folder.
        }
    }
}
