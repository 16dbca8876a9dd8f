package org.claimclock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.intake.inbox.InboxFile;

/** What was named with {@code --input}: a file that no feed would take is a mistake, and not found out after the night. */
record NamedInputs(List<Path> paths) {
    private static final String NAMES =
            "the name of an input begins with claims, decisions, consents or actions and ends in .csv or .csv.gz";

    /** Empty if all of them can be read. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                faults.add("--input " + path + " does not exist.");
            } else if (!Files.isReadable(path)) {
                faults.add("--input " + path + " cannot be read. Maybe its owner or mode is wrong.");
            } else if (!Files.isDirectory(path) && InboxFile.find(path).isEmpty()) {
                faults.add("--input " + path + " is no file of ours: " + NAMES + ".");
            }
        }
        return faults;
    }

    /** Folders that bring nothing: on a quiet night that is right. */
    List<String> warnings() {
        return paths.stream()
                .filter(path -> Files.isDirectory(path) && holdsNone(path))
                .map(path -> "warning: --input " + path + " holds nothing to read: " + NAMES + ".")
                .toList();
    }

    private static boolean holdsNone(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.noneMatch(file -> InboxFile.find(file).isPresent());
        } catch (IOException e) {
            // The night will say why it cannot read the folder.
            return false;
        }
    }
}
