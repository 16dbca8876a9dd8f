package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was stopped and is stopped again while it goes on. */
@NightsOnBothDatabases
class TwiceKilledTest {

    private static final List<Path> NIGHTS = Home.samples().subList(0, 2);

    @Test
    void aRunKilledTwiceInARowComesToTheSameBytes(@TempDir Path folder) {
        Home calm = calm(folder);
        Home killed = new Home(folder.resolve("killed"));

        killed.complete(killed.drop(NIGHTS.get(0)));
        String asOf = killed.drop(NIGHTS.get(1));
        for (CrashPoint point : List.of(CrashPoint.FIRST_BATCH_WALKED, CrashPoint.FIRST_TABLE_WRITTEN)) {
            Plug plug = new Plug();
            assertThat(plug.pullAt(point, start(killed, asOf, plug)))
                    .as("killed at %s", point)
                    .isTrue();
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
        Plug plug = new Plug();
        RunningProgram program = start(stopped, asOf, plug);
        plug.visit(List.of(CrashPoint.WITHIN_A_CHUNK), reached -> program.askToStop());
        Program.Ended ended = program.ended();
        assertThat(ended.exit()).as(ended.said()).isNotZero();
        Sameness.nothingIsHalfPublished(stopped);
        stopped.complete(asOf);

        new Sameness(calm).holdsFor(stopped);
    }

    private static RunningProgram start(Home home, String asOf, Plug plug) {
        return Program.start(Program.run(home.folder(), asOf), plug.option());
    }

    private static Home calm(Path folder) {
        Home calm = new Home(folder.resolve("calm"));
        NIGHTS.forEach(night -> calm.complete(calm.drop(night)));
        return calm;
    }
}
