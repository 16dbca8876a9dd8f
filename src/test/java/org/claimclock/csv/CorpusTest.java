package org.claimclock.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many damaged files against the truth about them. A failure names the seed of its file. Where two damaged rows make one valid record of themselves
 * and the rows between them, all are refused together, for the bytes may as well be a text: those are counted on their own.
 */
class CorpusTest {

    @TempDir
    Path folder;

    private long correct;
    private long refused;
    private long refusedTogether;
    private final List<String> silentlyWrong = new ArrayList<>();
    private final List<String> innocentsLost = new ArrayList<>();
    private final List<String> unnamed = new ArrayList<>();
    private final Set<Damage> met = EnumSet.noneOf(Damage.class);

    @Test
    void threeHundredDamagedFilesLoseAndInventNothing() throws IOException {
        judge(1, 300);
    }

    @Test
    @Tag("slow")
    void manyDamagedFilesLoseAndInventNothing() throws IOException {
        long seed = Long.getLong("corpus.seed", System.nanoTime());
        System.out.println("corpus: -Dcorpus.seed=" + seed);
        judge(seed, Integer.getInteger("corpus.files", 5_000));
    }

    private void judge(long firstSeed, int files) throws IOException {
        for (long seed = firstSeed; seed < firstSeed + files; seed++) {
            judge(seed);
        }

        System.out.printf(
                "corpus: %,d files, %,d rows accepted and correct, %,d refused and named, %,d refused together, %d silently wrong, %d lost%n",
                files, correct, refused, refusedTogether, silentlyWrong.size(), innocentsLost.size());
        assertThat(silentlyWrong).as("silently wrong").isEmpty();
        assertThat(innocentsLost).as("innocent rows lost").isEmpty();
        assertThat(unnamed).as("damaged rows that nobody named").isEmpty();
        assertThat(met).containsExactlyInAnyOrder(Damage.values());
        assertThat(correct).isGreaterThan(files * 60L);
        assertThat(refused).isGreaterThan(files * 5L);
        assertThat(refusedTogether)
                .as("innocent rows in a block that may be a text")
                .isLessThan(correct / 1_000);
    }

    private void judge(long seed) throws IOException {
        DamagedFile truth = new DamagedFile(seed);
        Path file =
                Files.write(folder.resolve("file.csv"), truth.text.toString().getBytes(UTF_8));
        CsvColumns columns = new CsvColumns(truth.columns, List.of(), false);
        Set<Long> lines = new TreeSet<>(truth.innocent.keySet());
        Set<Long> damaged = new TreeSet<>(truth.damages.keySet());

        Reading reading = Reading.of(file, columns, CsvLimits.DEFAULT);

        for (CsvRecord record : reading.records()) {
            String where = "seed %d line %d".formatted(seed, record.line());
            if (record instanceof CsvRow row) {
                List<String> cells = truth.columns.stream().map(row::cell).toList();
                if (cells.equals(truth.innocent.get(row.line())) && lines.remove(row.line())) {
                    correct++;
                } else {
                    silentlyWrong.add(where + ": " + cells);
                }
            } else {
                refused++;
                damaged.removeIf(line -> line >= record.line() && line <= record.lastLine());
                refusedTogether += together(truth, lines, record);
                if (!truth.touched.contains(record.line())) {
                    innocentsLost.add(where + ": " + record);
                }
            }
        }
        lines.forEach(line -> innocentsLost.add("seed %d line %d: never seen".formatted(seed, line)));
        damaged.forEach(line -> unnamed.add("seed %d line %d: %s".formatted(seed, line, truth.damages.get(line))));
        met.addAll(truth.damages.values());
        assertThat(reading.report().whole()).as("seed %d", seed).isTrue();
        assertThat(reading.lookAhead()).as("seed %d", seed).isLessThanOrEqualTo(truth.text.length());
    }

    /** Takes out the innocent rows that begin in a block of lines that was refused as one, and says how many they are. */
    private static long together(DamagedFile truth, Set<Long> lines, CsvRecord block) {
        List<Long> inside = lines.stream()
                .filter(line -> line > block.line() && line <= block.lastLine())
                .toList();
        inside.forEach(line -> {
            for (long each = line; each <= truth.lastLines.get(line); each++) {
                truth.touched.add(each);
            }
        });
        lines.removeAll(inside);
        return inside.size();
    }
}
