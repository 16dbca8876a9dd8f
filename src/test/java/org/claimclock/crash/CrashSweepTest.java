package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.OnlyEmbedded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Faults at boundaries in random order, as many as there is time for: {@code mvn verify -Psweeps}. */
@Tag("sweep")
@TestInstance(Lifecycle.PER_CLASS)
@NightsOnBothDatabases
class CrashSweepTest {

    private final SmallBook book;
    private Sameness sameness;

    CrashSweepTest(@TempDir Path folder) {
        this.book = new SmallBook(folder);
    }

    @BeforeAll
    void oneHomeIsLeftInPeace() {
        book.prepare();
        sameness = book.sameness();
    }

    /** Every point has its turn before one has its second; the second kill of a run is at any point. */
    @SuppressWarnings("EnumOrdinal")
    @Test
    void aRunKilledTwiceAtAnyTwoBoundariesComesToTheSameBytes() {
        Sweep sweep = new Sweep("killed twice");
        List<CrashPoint> points = new ArrayList<>();

        while (sweep.goesOn()) {
            CrashPoint first = next(points, sweep.random());
            CrashPoint second = CrashPoint.values()[sweep.random().nextInt(CrashPoint.values().length)];
            Home killed = book.evening("killed");

            assertThat(SmallBook.killAt(first, killed))
                    .as("%s was reached", first)
                    .isTrue();
            Sameness.nothingIsHalfPublished(killed);
            boolean again = SmallBook.killAt(second, killed);
            System.out.println("killed at " + first + (again ? " and at " + second : ""));
            Sameness.nothingIsHalfPublished(killed);
            killed.complete(SmallBook.NIGHT);

            sameness.holdsFor(killed);
            SmallBook.remove(killed);
        }
    }

    @Test
    @OnlyEmbedded("about the disk of the book")
    void aRunThatMeetsAFullDiskAtAnyBoundaryLosesNothing() {
        Sweep sweep = new Sweep("full disk");
        List<CrashPoint> points = new ArrayList<>();

        while (sweep.goesOn()) {
            CrashPoint point = next(points, sweep.random());
            try (SmallDisk disk = SmallDisk.mount(book.folder().resolve("disk"), 48)) {
                Home home = book.evening("disk/home");
                Program.Ended ended = fillAt(point, home, disk);
                System.out.println("full at " + point + ": exit " + ended.exit());

                assertThat(ended.exit()).as(ended.said()).isIn(1, 3);
                assertThat(ended.said()).doesNotContain("\tat ");
                Sameness.nothingIsHalfPublished(home);
                disk.makeRoom();
                home.complete(SmallBook.NIGHT);

                sameness.holdsFor(home);
            }
        }
    }

    private static Program.Ended fillAt(CrashPoint point, Home home, SmallDisk disk) {
        Plug plug = new Plug();
        List<String> words = new ArrayList<>(Program.run(home.folder(), SmallBook.NIGHT));
        words.addAll(List.of("--set", "min-free-mb=0"));
        RunningProgram program = Program.start(words, plug.option());
        plug.visit(List.of(point), reached -> disk.fill());
        return program.ended();
    }

    private static CrashPoint next(List<CrashPoint> left, Random random) {
        if (left.isEmpty()) {
            left.addAll(Arrays.asList(CrashPoint.values()));
            Collections.shuffle(left, random);
        }
        return left.remove(0);
    }
}
