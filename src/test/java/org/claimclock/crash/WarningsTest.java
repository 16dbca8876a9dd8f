package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimclock.register.Books;
import org.claimclock.register.NightsOnBothDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that can be run, and about which an operator should know something. */
@NightsOnBothDatabases
class WarningsTest {

    @TempDir
    private Path folder;

    @Test
    void aNightThatWasDoneAndIsNoLongerInTheOutboxIsMissed() {
        Home home = new Home(folder.resolve("home"));
        String asOf = home.drop(Home.samples().get(0));
        home.complete(asOf);
        SmallBook.remove(new Home(home.outbox().resolve(asOf)));

        Program.Ended again = home.run(asOf);

        assertThat(again.exit()).isZero();
        assertThat(again.said())
                .contains("warning: " + home.outbox().resolve(asOf)
                        + " is not there any more. Maybe restore it from a backup; --replay makes the night again from its files, in"
                        + " a folder of its own.");
    }

    @Test
    void anOutboxThatIsGoneIsMissedBeforeItIsMadeAgain() {
        Home home = new Home(folder.resolve("home"));
        Program.Ended first = home.run("2021-03-01");
        SmallBook.remove(new Home(home.outbox()));

        Program.Ended next = home.run("2021-03-02");

        assertThat(first.said()).doesNotContain("there is a book in");
        assertThat(next.exit()).isZero();
        assertThat(next.said())
                .contains("warning: there is a book in " + Books.of(home.folder()) + " and no folder " + home.outbox()
                        + ". It is made, without the nights that were published before. Maybe its disk is not mounted, or it was"
                        + " moved: packages are verified in one folder.");
    }

    @Test
    void aDateFarAfterTheNightBeforeIsDoubted() {
        Home home = new Home(folder.resolve("home"));
        home.complete(home.drop(Home.samples().get(0)));

        Program.Ended near = home.run("2021-04-16");
        Program.Ended far = home.run("2021-06-01");

        assertThat(near.said()).doesNotContain("days after the night before");
        assertThat(far.exit()).isZero();
        assertThat(far.said())
                .contains(
                        "warning: the night 2021-06-01 is 46 days after the night before, 2021-04-16. Once it is done, no night before"
                                + " it can be run. Maybe stop this run and check the date.");
    }
}
