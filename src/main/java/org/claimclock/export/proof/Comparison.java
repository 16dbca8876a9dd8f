package org.claimclock.export.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimclock.export.pack.Checksums;
import org.claimclock.export.pack.DataPackage;
import org.claimclock.export.seal.Seal;
import tools.jackson.databind.node.ObjectNode;

/** Whether two folders hold the same night. Two runs of it differ in the run's id and time, which stand in the package only. */
public final class Comparison {

    private Comparison() {}

    /**
     * The names of the files that differ or are in one folder only, sorted; empty if it is the same night to the byte.
     *
     * @throws IOException if a folder cannot be read
     */
    public static List<String> differences(Path one, Path other) throws IOException {
        Set<String> names = names(one);
        names.addAll(names(other));
        names.removeAll(List.of(Checksums.FILE, Seal.FILE)); // they follow from the others
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            if (!same(name, one.resolve(name), other.resolve(name))) {
                differences.add(name);
            }
        }
        return List.copyOf(differences);
    }

    private static boolean same(String name, Path one, Path other) throws IOException {
        if (!Files.isRegularFile(one) || !Files.isRegularFile(other)) {
            return false;
        }
        if (Files.mismatch(one, other) < 0) {
            return true;
        }
        return name.equals(DataPackage.FILE) && withoutRun(one).equals(withoutRun(other));
    }

    private static PackageReading withoutRun(Path file) {
        PackageReading reading = PackageReading.find(file).orElse(PackageReading.NONE);
        if (reading.root() instanceof ObjectNode root) {
            root.remove("created");
        }
        if (reading.controls() instanceof ObjectNode controls) {
            controls.remove("run_id");
        }
        return reading;
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(
                    files.map(file -> String.valueOf(file.getFileName())).toList());
        }
    }
}
