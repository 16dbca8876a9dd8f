package org.claimclock.console.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Folders with edited rules that may be looked at: no other folder of the machine can be named on a page. */
public record Candidates(RulesDesk desk) {
    private static final String TABLE = "clocks.csv";

    /** Sorted by name. */
    public List<Path> all() {
        Path rules = desk.folder().folder().toAbsolutePath().normalize();
        if (!desk.candidate().isEmpty()) {
            Path only = Path.of(desk.candidate()).toAbsolutePath().normalize();
            return isRulebook(only) ? List.of(only) : List.of();
        }
        Path beside = rules.getParent();
        if (beside == null) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(beside)) {
            return folders.filter(folder -> !folder.equals(rules) && isRulebook(folder))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRulebook(Path folder) {
        return Files.isRegularFile(folder.resolve(TABLE));
    }

    /** The one of this name. */
    public Optional<Path> find(String name) {
        return all().stream()
                .filter(folder -> String.valueOf(folder.getFileName()).equals(name))
                .findFirst();
    }
}
