package org.claimclock.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimclock.export.Nights.TUE_2021_03_09;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.LineChange.Action;
import org.claimclock.export.proof.Verification;
import org.claimclock.export.seal.Seal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full at whatever moment publishes nothing, says so, and leaves nothing behind. */
class FullOutboxTest {

    private static final int LINES = 3_000;

    @TempDir
    Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()),
                "a small disk cannot be mounted here; it needs Linux and root");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void resize(int kilobytes) throws InterruptedException {
        assertThat(run("mount", "-o", "remount,size=" + kilobytes + "k", disk.toString()))
                .isTrue();
    }

    private Published publish() {
        Outbox night = new Outbox(Nights.FACTS, manyLines(), new Additions(Seal.NONE, true));
        return new Publisher(disk.resolve("outbox").resolve("2021-03-09")).publish(night::write);
    }

    private static NightContents manyLines() {
        NightContents full = Nights.full(TUE_2021_03_09, 1, "");
        LineChange one = Nights.lines().get(0);
        List<LineChange> lines = new ArrayList<>();
        for (int n = 0; n < LINES; n++) {
            lines.add(new LineChange(Action.ADD, "%032x".formatted(n), one.line(), ""));
        }
        NightContents.Said said = full.said();
        return new NightContents(
                full.night(),
                "",
                full.read(),
                new NightContents.Said(
                        lines::forEach, said.notices(), said.escalations(), said.refusals(), said.statuses()),
                full.rejected());
    }

    @ParameterizedTest(name = "{0} kB")
    @ValueSource(ints = {8, 40, 200, 600, 804, 860, 900, 1000})
    void whateverDoesNotFit(int kilobytes) throws InterruptedException {
        resize(kilobytes);

        assertThatThrownBy(this::publish)
                .isInstanceOf(PublishingException.class)
                .hasMessageStartingWith(disk.resolve("outbox").resolve("2021-03-09") + " could not be written: ")
                .hasMessageContaining("No space left on device")
                .hasMessageEndingWith("Nothing was published. Maybe the disk is full or the folder is read-only.");
        assertThat(disk.resolve("outbox")).isEmptyDirectory();
    }

    @Test
    void afterSpaceIsMadeTheSameNightIsPublished() throws InterruptedException {
        resize(600);
        assertThatThrownBy(this::publish).isInstanceOf(PublishingException.class);

        resize(4_096);
        Published published = publish();

        assertThat(published.controls().adds()).isEqualTo(LINES);
        assertThat(Verification.of(published.folder())).isEmpty();
    }
}
