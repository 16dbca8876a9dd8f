package org.claimclock.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed at any instant goes on, when it is simply run again, to the same bytes. */
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

    /** Its seed is printed; {@code -Dcrash.seed=...} repeats it, {@code -Dcrash.kills=...} is how many kills it takes. */
    @Test
    @Tag("slow")
    void runsKilledManyTimesComeToTheSameBytes(@TempDir Path folder) {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.println("crash.seed=" + seed);
        Random random = new Random(seed);
        int kills = 0;
        for (int round = 1; kills < Integer.getInteger("crash.kills", 60); round++) {
            kills += killAndCompare(folder.resolve("round-" + round), Home.samples(), random, 1.5);
            System.out.println("crash.seed=" + seed + ": " + kills + " kills");
        }
    }

    private static int killAndCompare(Path folder, List<Path> nights, Random random, double killsANight) {
        Home calm = new Home(folder.resolve("calm"));
        Home killed = new Home(folder.resolve("killed"));
        int kills = 0;
        for (Path night : nights) {
            calm.complete(calm.drop(night));
            String asOf = killed.drop(night);
            for (double left = killsANight; random.nextDouble() < left; left--) {
                kill(killed.start(asOf), random);
                Sameness.nothingIsHalfPublished(killed);
                kills++;
            }
            killed.complete(asOf);
        }
        new Sameness(calm).holdsFor(killed);
        return kills;
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
