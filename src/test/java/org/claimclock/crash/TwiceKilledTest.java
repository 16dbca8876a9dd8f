package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was stopped and is stopped again while it goes on. */
class TwiceKilledTest {

    private static final List<Path> NIGHTS = Home.samples().subList(0, 2);

    @Test
    void aRunKilledTwiceInARowComesToTheSameBytes(@TempDir Path folder) {
        Home calm = calm(folder);
        Home killed = new Home(folder.resolve("killed"));

        killed.complete(killed.drop(NIGHTS.get(0)));
        String asOf = killed.drop(NIGHTS.get(1));
        for (String part : List.of("walking", "publishing")) {
            RunningProgram program = killed.start(asOf);
            assertThat(program.says(part)).isTrue();
            assertThat(program.kill().exit()).isEqualTo(137);
            Sameness.nothingIsHalfPublished(killed);
        }
        killed.complete(asOf);

        new Sameness(calm).holdsFor(killed);
    }

    @Test
    void aRunThatIsAskedToStopEndsWithAnErrorAndComesToTheSameBytes(@TempDir Path folder) {
        Home calm = calm(folder);
        Home stopped = new Home(folder.resolve("stopped"));

        stopped.complete(stopped.drop(NIGHTS.get(0)));
        String asOf = stopped.drop(NIGHTS.get(1));
        RunningProgram program = stopped.start(asOf);
        assertThat(program.says("reading")).isTrue();
        Program.Ended ended = program.terminate();
        assertThat(ended.exit()).as(ended.said()).isNotZero();
        Sameness.nothingIsHalfPublished(stopped);
        stopped.complete(asOf);

        new Sameness(calm).holdsFor(stopped);
    }

    private static Home calm(Path folder) {
        Home calm = new Home(folder.resolve("calm"));
        NIGHTS.forEach(night -> calm.complete(calm.drop(night)));
        return calm;
    }
}
