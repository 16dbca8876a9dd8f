package org.claimclock.cli.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of logs, with one file for each run: {@code night-2021-03-09-20210310-023001.log}, the as-of and when it began in UTC.
 *
 * @param keep how many files there are at most of runs, and of failures; 0 for any number
 */
public record RunLogs(Path folder, LogForm form, int keep) {
    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final List<String> KINDS = List.of("night-", "failed-");

    /** @throws IOException if the folder cannot be made, or not be cleared of what is too old */
    RunLog begin(LocalDate asOf, Instant now) throws IOException {
        Files.createDirectories(folder);
        for (String kind : KINDS) {
            dropOldest(kind);
        }
        return RunLog.open(folder.resolve("night-" + asOf + "-" + BEGUN.format(now) + ".log"), form);
    }

    /** Makes room for one more. */
    private void dropOldest(String kind) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().matches(kind + ".*\\.log"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
        int most = keep == 0 ? Integer.MAX_VALUE : keep - 1;
        for (Path file : files.subList(0, Math.max(0, files.size() - most))) {
            Files.deleteIfExists(file);
        }
    }
}
