package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.register.OnlyEmbedded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that is full, or fills up while a night runs. When there is room again, the night is simply run again. */
@TestInstance(Lifecycle.PER_CLASS)
@OnlyEmbedded("about the disk of the book")
class FullDiskTest {

    private static final int ROOMY = 48;

    private final SmallBook book;
    private Sameness sameness;
    private SmallDisk disk;
    private Home home;

    FullDiskTest(@TempDir Path folder) {
        this.book = new SmallBook(folder);
    }

    @BeforeAll
    void oneHomeIsLeftInPeace() {
        book.prepare();
        sameness = book.sameness();
    }

    @BeforeEach
    void mount() {
        disk = SmallDisk.mount(book.folder().resolve("disk"), ROOMY);
        home = book.evening("disk/home");
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void aNightThatWouldHaveNoRoomDoesNotBegin() {
        disk.enlarge(10);

        Program.Ended failed = home.run(SmallBook.NIGHT);

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.said())
                .containsPattern(
                        "failed: the disk of .*/db has \\d\\.\\d MB free, and 16\\.0 MB are needed: 16 MB that always stay"
                                + " free \\(setting min-free-mb\\)\\. Maybe delete old files, or move the data folder to a larger disk\\.\n"
                                + "Nothing was published\\. It is safe to run the same command again\\.")
                .doesNotContain("Exception", "\tat ");
        assertThat(home.files("inbox")).isNotEmpty();
        disk.enlarge(ROOMY);
        goesOnToTheSameBytes();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"BETWEEN_TWO_CHUNKS", "FIRST_BATCH_WALKED"})
    void aNightStopsBeforeTheDiskIsFull(CrashPoint point) {
        Program.Ended failed = fillAt(point, 16);

        assertThat(failed.exit()).as(failed.said()).isEqualTo(1);
        assertThat(failed.said())
                .contains("that always stay free (setting min-free-mb)")
                .doesNotContain("Exception", "\tat ");
        goesOnToTheSameBytes();
    }

    /** While importing, while writing the book, while exporting, and when all is published and a refused file needs its reason. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"FIRST_FILE_BEGUN", "WITHIN_A_CHUNK", "FOLDER_MADE", "FOLDER_RENAMED"})
    void aNightThatMeetsAFullDiskEndsAtOnceAndLosesNothing(CrashPoint point) {
        Program.Ended failed = fillAt(point, 0);

        assertThat(failed.exit()).as(failed.said()).isEqualTo(1);
        assertThat(failed.said())
                .contains("It is safe to run the same command again.")
                .doesNotContain("Exception", "\tat ");
        boolean published = point == CrashPoint.FOLDER_RENAMED;
        assertThat(Files.exists(home.outbox().resolve(SmallBook.NIGHT))).isEqualTo(published);
        Sameness.nothingIsHalfPublished(home);
        goesOnToTheSameBytes();
    }

    /** Runs the night, on one thread so that no other one writes meanwhile, and takes the last byte of the disk when it comes to this point. */
    private Program.Ended fillAt(CrashPoint point, int minFreeMegabytes) {
        Plug plug = new Plug();
        List<String> words = new ArrayList<>(Program.run(home.folder(), SmallBook.NIGHT));
        words.addAll(List.of("--set", "min-free-mb=" + minFreeMegabytes, "--set", "threads=1"));
        RunningProgram program = Program.start(words, plug.option());
        List<CrashPoint> visited = new ArrayList<>();
        plug.visit(List.of(point), reached -> {
            visited.add(reached);
            disk.fill();
        });
        Program.Ended ended = program.ended();
        assertThat(visited).as(ended.said()).containsExactly(point);
        return ended;
    }

    private void goesOnToTheSameBytes() {
        disk.makeRoom();
        home.complete(SmallBook.NIGHT);
        sameness.holdsFor(home);
    }
}
