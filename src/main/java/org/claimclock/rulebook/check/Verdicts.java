package org.claimclock.rulebook.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimclock.rulebook.check.Verdict.Counts;

/** Verdicts on disk, one file for each key. They only save time: what is missing, damaged or cannot be written counts as not there. */
record Verdicts(Path folder) {
    private static final String ENDING = ".verdict";
    private static final String LAST_LINE = "end";
    private static final int KEPT = 32;

    Optional<Verdict> find(String key) {
        try {
            return findVerdict(Files.readAllLines(file(key), StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Verdict> findVerdict(List<String> lines) {
        if (lines.size() < 2 || !lines.get(lines.size() - 1).equals(LAST_LINE)) {
            return Optional.empty();
        }
        String[] counts = lines.get(0).split(" ");
        return Optional.of(new Verdict(
                new Counts(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), Integer.parseInt(counts[2])),
                after("failed ", lines),
                after("fault ", lines),
                after("gap ", lines),
                after("silence ", lines)));
    }

    private static List<String> after(String word, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    void keep(String key, Verdict verdict) {
        Counts counts = verdict.counts();
        List<String> lines = new ArrayList<>();
        lines.add(counts.scenarios() + " " + counts.fired() + " " + counts.rules());
        verdict.failed().forEach(failed -> lines.add("failed " + failed));
        verdict.faults().forEach(fault -> lines.add("fault " + fault));
        verdict.gaps().forEach(gap -> lines.add("gap " + gap));
        verdict.silences().forEach(fault -> lines.add("silence " + fault));
        lines.add(LAST_LINE);
        try {
            Files.createDirectories(folder);
            Path growing = Files.createTempFile(folder, "growing", ".tmp");
            try {
                Files.write(growing, lines, StandardCharsets.UTF_8);
                Files.move(growing, file(key), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(growing);
            }
            dropOldest();
        } catch (IOException e) {
            // The next night plays them again.
        }
    }

    private void dropOldest() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> old = entries.filter(entry -> entry.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing((Path entry) -> entry.toFile().lastModified())
                            .reversed())
                    .skip(KEPT)
                    .toList();
            for (Path each : old) {
                Files.deleteIfExists(each);
            }
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ENDING);
    }
}
