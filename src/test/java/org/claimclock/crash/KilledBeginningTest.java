package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.claimclock.register.OnlyEmbedded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first run of all is killed while it makes the tables of the book. */
@OnlyEmbedded("with PostgreSQL each change of the tables is one transaction")
@TestInstance(Lifecycle.PER_CLASS)
class KilledBeginningTest {

    private static final Path NIGHT = Home.samples().get(0);

    private final SmallBook book;
    private final Home first;
    private final Map<BeginningPoint, Home> disks = new EnumMap<>(BeginningPoint.class);
    private String asOf = "";

    KilledBeginningTest(@TempDir Path folder) {
        this.book = new SmallBook(folder);
        this.first = new Home(folder.resolve("calm"));
    }

    @BeforeAll
    void theDiskIsCopiedAtEachBoundaryOfTheFirstRun() {
        asOf = first.drop(NIGHT);
        Plug plug = new Plug();
        RunningProgram program = Program.start(Program.run(first.folder(), asOf), plug.option());
        plug.visit(Arrays.asList(BeginningPoint.values()), point -> disks.put(point, book.copy(first, point.name())));
        Program.Ended ended = program.ended();
        assertThat(ended.exit()).as(ended.said()).isIn(0, 3);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aBookThatWasKilledAsItBeganIsBegunAgain(BeginningPoint point) {
        assertThat(disks).as("%s was reached", point).containsKey(point);
        Home killed = disks.get(point);

        Sameness.nothingIsHalfPublished(killed);
        killed.complete(asOf);

        book.sameness().holdsFor(killed);
    }

    @Test
    void whileItsTablesAreMadeThereIsNoBook() {
        assertThat(disks.get(BeginningPoint.LATER_SCRIPT_BEGUN).folder().resolve("db"))
                .isDirectoryContaining(file -> file.endsWith("renewed.part"))
                .isDirectoryNotContaining(file -> Files.exists(file.resolveSibling("book.properties")));
    }
}
