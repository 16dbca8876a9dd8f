package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another run, or a disk that cannot be written to, is in the way of a night. */
@NightsOnBothDatabases
class HeldUpTest {

    private static final Path NIGHT = Home.samples().get(0);

    @Test
    void theSecondOfTwoRunsIsRefusedAndTheFirstIsNotDisturbed(@TempDir Path folder) {
        Home calm = calm(folder);
        Home home = new Home(folder.resolve("home"));
        String asOf = home.drop(NIGHT);

        Plug plug = new Plug();
        RunningProgram first = Program.start(Program.run(home.folder(), asOf), plug.option());
        List<Program.Ended> second = new ArrayList<>();
        plug.visit(List.of(CrashPoint.NIGHT_BEGUN), reached -> second.add(home.run(asOf)));
        Program.Ended ended = first.ended();

        assertThat(second).singleElement().satisfies(refused -> {
            assertThat(refused.exit()).as(refused.said()).isEqualTo(5);
            assertThat(refused.said()).contains("another run is working on");
        });
        assertThat(ended.exit()).as(ended.said()).isZero();
        new Sameness(calm).holdsFor(home);
    }

    @Test
    void anOutboxThatIsNoFolderStopsTheRunUntilItIsMended(@TempDir Path folder) throws IOException {
        Home calm = calm(folder);
        Home home = new Home(folder.resolve("home"));
        String asOf = home.drop(NIGHT);
        Files.createFile(home.outbox());

        Program.Ended failed = home.run(asOf);

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.said())
                .contains("outbox", "Nothing was published. It is safe to run the same command again.")
                .doesNotContain("Exception", "\tat ");
        assertThat(home.files("inbox")).isNotEmpty();
        Files.delete(home.outbox());
        home.complete(asOf);
        new Sameness(calm).holdsFor(home);
    }

    /** Writing is refused where the folder would grow, so the night is read and walked and only its publishing fails. */
    @Test
    void aNightThatCannotBePublishedIsPublishedWhenTheOutboxIsMended(@TempDir Path folder) throws IOException {
        Home calm = calm(folder);
        Home home = new Home(folder.resolve("home"));
        String asOf = home.drop(NIGHT);
        Path inTheWay = Files.createDirectories(home.outbox()).resolve(asOf);
        Files.createFile(inTheWay);

        Program.Ended failed = home.start(asOf).ended();

        assertThat(failed.exit()).as(failed.said()).isEqualTo(1);
        assertThat(failed.said()).contains("Nothing was published").doesNotContain("\tat ");
        assertThat(home.files("outbox")).containsOnlyKeys(asOf);
        assertThat(home.files("inbox")).isNotEmpty();
        Files.delete(inTheWay);
        home.complete(asOf);
        new Sameness(calm).holdsFor(home);
    }

    private static Home calm(Path folder) {
        Home calm = new Home(folder.resolve("calm"));
        calm.complete(calm.drop(NIGHT));
        return calm;
    }
}
