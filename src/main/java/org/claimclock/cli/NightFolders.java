package org.claimclock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sub-folders of a folder whose names begin with a date, one for each night.
 *
 * @param byDate in the order of their dates
 * @param others sub-folders that are no night
 */
record NightFolders(Map<LocalDate, Path> byDate, List<Path> others) {

    /** @throws UsageFault with everything that is wrong with their names; or if there is none */
    static NightFolders of(Path folder) {
        Map<LocalDate, Path> byDate = new TreeMap<>();
        List<Path> others = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path each : foldersIn(folder)) {
            String name = String.valueOf(each.getFileName());
            if (!name.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                others.add(each);
                continue;
            }
            try {
                Path earlier = byDate.putIfAbsent(LocalDate.parse(name.substring(0, 10)), each);
                if (earlier != null) {
                    faults.add(earlier.getFileName() + " and " + name + " name the same night.");
                }
            } catch (DateTimeParseException e) {
                faults.add(name + " begins with " + name.substring(0, 10) + ", a day that does not exist.");
            }
        }
        if (byDate.isEmpty() && faults.isEmpty()) {
            faults.add("it has no sub-folder whose name begins with a date, such as 2021-03-09-tue." + " Maybe --input "
                    + folder + " with --as-of is meant.");
        }
        if (!faults.isEmpty()) {
            throw UsageFault.usage("--nights " + folder + ": " + String.join("\n", faults));
        }
        return new NightFolders(byDate, others);
    }

    private static List<Path> foldersIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw UsageFault.usage("--nights " + folder + " is not a folder.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw UsageFault.usage("--nights " + folder + " cannot be read: " + e);
        }
    }
}
