package org.claimclock.intake.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Small files that a sender puts beside a file: {@code NAME.done} says that it is complete, {@code NAME.sha256} also what it holds. */
final class Sidecars {

    private static final List<String> ENDINGS = List.of(".done", ".sha256");

    private Sidecars() {}

    static boolean isOne(Path path) {
        String name = InboxFile.nameOf(path).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Those that are there. */
    static List<Path> of(Path file) {
        return ENDINGS.stream()
                .map(ending -> file.resolveSibling(InboxFile.nameOf(file) + ending))
                .filter(Files::exists)
                .toList();
    }
}
