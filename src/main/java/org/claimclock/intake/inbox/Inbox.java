package org.claimclock.intake.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder into which others drop files.
 *
 * @param quiet how long a file must not have changed to be taken for complete; one with a sidecar {@code NAME.done} or {@code NAME.sha256} is
 *     complete at once
 */
public record Inbox(Path folder, Duration quiet) {

    /**
     * What is in the folder.
     *
     * @param ready complete files, in the order in which a night reads them
     * @param growing files that may still be written to: they wait for the next night
     * @param unknown files whose names say nothing to us: they are left where they are
     */
    public record Look(List<InboxFile> ready, List<InboxFile> growing, List<Path> unknown) {
        public Look {
            ready = ready.stream().sorted(InboxFile.ORDER).toList();
            growing = growing.stream().sorted(InboxFile.ORDER).toList();
            unknown = unknown.stream().sorted().toList();
        }
    }

    /**
     * Looks at the folder itself, not at folders in it. Hidden files and sidecars are not spoken of.
     *
     * @param now the time by the clock that also dates files
     * @throws IOException if there is no such folder, or it cannot be read
     */
    public Look look(Instant now) throws IOException {
        List<InboxFile> ready = new ArrayList<>();
        List<InboxFile> growing = new ArrayList<>();
        List<Path> unknown = new ArrayList<>();
        for (Path path : files()) {
            InboxFile.find(path)
                    .ifPresentOrElse(
                            file -> (isComplete(file.path(), now) ? ready : growing).add(file),
                            () -> unknown.add(path));
        }
        return new Look(ready, growing, unknown);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !InboxFile.nameOf(path).startsWith(".") && !Sidecars.isOne(path))
                    .toList();
        }
    }

    /** A file dated after now is not complete: by its clock it was written to a moment ago. */
    private boolean isComplete(Path file, Instant now) {
        if (!Sidecars.of(file).isEmpty()) {
            return true;
        }
        try {
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            return !changed.plus(quiet).isAfter(now);
        } catch (NoSuchFileException e) {
            // Its sender took it back, or renames it: the next night sees what becomes of it.
            return false;
        } catch (IOException e) {
            // The reader will say in its own words why the file cannot be read.
            return true;
        }
    }
}
