package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimclock.register.Books;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is given too little memory, and then enough. */
@NightsOnBothDatabases
class OutOfMemoryTest {

    private static final Path GENERATED = Path.of("generated");
    /** Megabytes: where a server has the book, its rows are not in the memory of the run. */
    private static final int TOO_LITTLE = Books.areOnServer() ? 24 : 32;

    @Test
    void aRunWithoutEnoughMemoryEndsPlainlyAndGoesOnWithMore(@TempDir Path folder) {
        Path night = folder.resolve(GENERATED);
        assertThat(Program.execute(
                                "generate",
                                "--claims",
                                "2500",
                                "--seed",
                                "7",
                                "--nights",
                                "1",
                                "--to",
                                night.toString())
                        .exit())
                .isZero();
        Home calm = new Home(folder.resolve("calm"));
        Home home = new Home(folder.resolve("short of memory"));
        calm.drop(Home.list(night).get(0));
        String asOf = home.drop(Home.list(night).get(0));
        calm.complete(asOf);

        Program.Ended failed = Program.start(Program.run(home.folder(), asOf), "-Xmx" + TOO_LITTLE + "m")
                .ended();

        assertThat(failed.exit()).as(failed.said()).isEqualTo(1);
        assertThat(failed.said())
                .containsPattern(
                        "failed: there was not enough memory: " + TOO_LITTLE / 10
                                + "\\d MB were allowed\\. Maybe allow more: java -Xmx512m -jar"
                                + " claimclock\\.jar \\.\\.\\.\nNothing is half published\\. It is safe to run the same command again\\.")
                .doesNotContain("\tat ");
        Sameness.nothingIsHalfPublished(home);
        home.complete(asOf);
        new Sameness(calm).holdsFor(home);
    }
}
