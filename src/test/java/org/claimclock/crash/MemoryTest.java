package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night needs does not grow with its rows, with those whose claim is missing, or with the claims that are due. */
@NightsOnBothDatabases
class MemoryTest {

    @TempDir
    private Path folder;

    @Test
    void fortyThousandRowsAreANightForASmallHeap() {
        assertThat(rowsOfNights(10_000, "-Xmx160m")).isGreaterThan(40_000);
    }

    @Test
    @Tag("slow")
    void aMillionRowsAreANightFor256Megabytes() {
        assertThat(rowsOfNights(240_000, "-Xmx256m")).isGreaterThan(1_000_000);
    }

    /**
     * Three nights: one brings all that happened to so many claims, and on one half a year later whatever waits is due. In a book of its own all but
     * the claims' own rows come.
     *
     * @return how many rows the first night brought
     */
    private long rowsOfNights(int claims, String heap) {
        Path night = generated(claims);
        complete(heap, "whole", "2021-03-01", "--input", night.toString());
        complete(heap, "whole", "2021-09-01");
        long rows = Home.list(night).stream().mapToLong(MemoryTest::rows).sum();
        remove(night.resolve("claims.csv"));
        complete(heap, "without claims", "2021-03-01", "--input", night.toString());
        complete(heap, "without claims", "2021-04-10");
        return rows;
    }

    private Path generated(int claims) {
        Path nights = folder.resolve("nights");
        Program.Ended ended = Program.execute(
                "generate",
                "--claims",
                Integer.toString(claims),
                "--seed",
                "7",
                "--nights",
                "1",
                "--history",
                "400",
                "--to",
                nights.toString());
        assertThat(ended.exit()).as(ended.said()).isZero();
        return Home.list(nights).get(0);
    }

    private void complete(String heap, String home, String asOf, String... more) {
        List<String> words = new ArrayList<>(Program.run(folder.resolve(home), asOf));
        words.addAll(List.of(more));
        if (more.length > 0) {
            words.add("--backfill");
        }
        Program.Ended ended = Program.start(words, heap).ended();
        assertThat(ended.exit()).as(ended.said()).isZero();
    }

    private static long rows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
