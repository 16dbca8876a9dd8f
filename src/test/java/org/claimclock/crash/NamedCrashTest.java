package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.claimclock.register.OnlyEmbedded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plug is pulled at each boundary of a run, which is then simply run again. */
@TestInstance(Lifecycle.PER_CLASS)
@OnlyEmbedded("the disk of the book is copied while the program stands still")
class NamedCrashTest {

    private final SmallBook book;
    private final Map<CrashPoint, Home> disks = new EnumMap<>(CrashPoint.class);
    private Sameness sameness;

    NamedCrashTest(@TempDir Path folder) {
        this.book = new SmallBook(folder);
    }

    /**
     * One run is stopped at each point in turn, all its threads standing still, and its disk is copied: what a kill at that point leaves, for the price of
     * one start of the program.
     */
    @BeforeAll
    void theDiskIsCopiedAtEachBoundaryOfOneRun() {
        book.prepare();
        sameness = book.sameness();
        Home running = book.evening("night");
        Plug plug = new Plug();
        RunningProgram program = Program.start(Program.run(running.folder(), SmallBook.NIGHT), plug.option());
        plug.visit(Arrays.asList(CrashPoint.values()), point -> disks.put(point, book.copy(running, point.name())));
        Program.Ended ended = program.ended();
        assertThat(ended.exit()).as(ended.said()).isEqualTo(3);
        sameness.holdsFor(running);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aRunThatEndsAtABoundaryComesToTheSameBytes(CrashPoint point) throws Exception {
        assertThat(disks).as("%s was reached", point).containsKey(point);
        // The book knows files by their paths, so the copy takes the place of the home that it was taken of.
        Home killed = new Home(book.folder().resolve("night"));
        SmallBook.remove(killed);
        Files.move(disks.get(point).folder(), killed.folder());

        Sameness.nothingIsHalfPublished(killed);
        killed.complete(SmallBook.NIGHT);

        sameness.holdsFor(killed);
    }

    @Test
    void aRunKilledAtOneStageAfterTheOtherComesToTheSameBytes() {
        sameness.holdsFor(book.killedInARow(
                CrashPoint.WITHIN_A_CHUNK,
                CrashPoint.LAST_FILE_CLOSED,
                CrashPoint.FIRST_BATCH_WALKED,
                CrashPoint.LAST_TABLE_SYNCED,
                CrashPoint.PUBLISHED_AND_NIGHT_OPEN,
                CrashPoint.SIDECAR_MOVED_AND_ITS_FILE_NOT));
    }
}
