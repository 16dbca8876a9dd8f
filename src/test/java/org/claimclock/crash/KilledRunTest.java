package org.claimclock.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed at any instant goes on, when it is simply run again, to the same bytes. */
@NightsOnBothDatabases
class KilledRunTest {

    /** What a run says at the beginning of each of its parts; the first stands for the start of the process. */
    private static final List<String> PARTS =
            List.of("", "night ", "reading", "walking", "publishing", "publishing", "done, published");

    private static final int LONGEST_START = 2_500;
    private static final int LONGEST_PART = 250;

    /** This seed kills four times: twice while a night is published, once while it is read, once when it is done. */
    @Test
    void aKilledRunComesToTheSameBytes(@TempDir Path folder) {
        killAndCompare(folder, Home.samples().subList(0, 6), new Random(20210301), 0.67);
    }

    /** A round takes three nights and about five kills. */
    @Test
    @Tag("sweep")
    void runsKilledManyTimesComeToTheSameBytes(@TempDir Path folder) {
        Sweep sweep = new Sweep("killed at any instant");
        List<Path> samples = Home.samples();

        for (int round = 1; sweep.goesOn(); round++) {
            int first = sweep.random().nextInt(samples.size() - 2);
            killAndCompare(folder.resolve("round-" + round), samples.subList(first, first + 3), sweep.random(), 1.5);
        }
    }

    private static void killAndCompare(Path folder, List<Path> nights, Random random, double killsANight) {
        Home calm = new Home(folder.resolve("calm"));
        Home killed = new Home(folder.resolve("killed"));
        for (Path night : nights) {
            calm.complete(calm.drop(night));
            String asOf = killed.drop(night);
            for (double left = killsANight; random.nextDouble() < left; left--) {
                kill(killed.start(asOf), random);
                Sameness.nothingIsHalfPublished(killed);
            }
            killed.complete(asOf);
        }
        new Sameness(calm).holdsFor(killed);
    }

    private static void kill(RunningProgram program, Random random) {
        String part = PARTS.get(random.nextInt(PARTS.size()));
        if (!part.isEmpty()) {
            program.says(part);
        }
        RunningProgram.pause(random.nextInt(part.isEmpty() ? LONGEST_START : LONGEST_PART));
        program.kill();
    }
}
