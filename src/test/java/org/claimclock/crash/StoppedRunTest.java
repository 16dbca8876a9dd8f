package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is asked to stop, by the system that goes down or by Ctrl-C. */
@TestInstance(Lifecycle.PER_CLASS)
@NightsOnBothDatabases
class StoppedRunTest {

    /** The number of this signal. */
    private static final int INT = 2;

    private final SmallBook book;
    private Sameness sameness;

    StoppedRunTest(@TempDir Path folder) {
        this.book = new SmallBook(folder);
    }

    @BeforeAll
    void oneHomeIsLeftInPeace() {
        book.prepare();
        sameness = book.sameness();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"TERM, FIRST_FILE_BEGUN", "INT, FIRST_BATCH_WALKED", "TERM, FOLDER_MADE"})
    void aRunStopsAtTheNextBoundaryAndSaysThatItIsSafeToRunAgain(String signal, CrashPoint point) throws IOException {
        assumeThat(isIgnored(signal))
                .as("a shell that starts the tests in the background has them, and what they start, ignore Ctrl-C")
                .isFalse();
        Home home = book.evening(point.name());

        Program.Ended stopped = signalAt(point, signal, home);

        assertThat(stopped.exit()).as(stopped.said()).isEqualTo(1);
        assertThat(stopped.said())
                .contains("stopping after this chunk or batch\n")
                .containsPattern(
                        "stopped: the run was asked to stop and has stopped while (reading|walking|publishing)\\."
                                + " What it has done so far is kept\\.\nIt is safe to run the same command again: the night goes on where it"
                                + " stopped\\.\n$");
        assertThat(home.files("inbox")).isNotEmpty();
        Sameness.nothingIsHalfPublished(home);
        home.complete(SmallBook.NIGHT);
        sameness.holdsFor(home);
    }

    @Test
    void aNightThatStandsInTheOutboxIsBroughtToItsEnd() {
        Home home = book.evening("publishing");

        Program.Ended ended = signalAt(CrashPoint.FOLDER_RENAMED, "TERM", home);

        assertThat(ended.exit()).as(ended.said()).isEqualTo(3);
        assertThat(ended.said()).contains(SmallBook.NIGHT + " done, published in");
        sameness.holdsFor(home);
    }

    /** Sends the signal when the night comes to this point, and lets it go on. */
    private static Program.Ended signalAt(CrashPoint point, String signal, Home home) {
        Plug plug = new Plug();
        RunningProgram program = Program.start(Program.run(home.folder(), SmallBook.NIGHT), plug.option());
        plug.visit(List.of(point), reached -> signal(program, signal));
        return program.ended();
    }

    private static boolean isIgnored(String signal) throws IOException {
        return signal.equals("INT") && (ignored() & 1L << (INT - 1)) != 0;
    }

    /** The signals that this process ignores, a bit each. */
    private static long ignored() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.replaceAll("\\D*:\\s*", ""), 16))
                .findFirst()
                .orElse(0);
    }

    private static void signal(RunningProgram program, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(program.id()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
