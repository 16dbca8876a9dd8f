package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimclock.register.Books;
import org.claimclock.register.OnlyPostgres;
import org.claimclock.register.PostgresServer;
import org.claimclock.register.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A book on a server, of which the program is killed, the server dies, or the connections between are cut. */
@OnlyPostgres
@TestInstance(Lifecycle.PER_CLASS)
class LostServerTest {

    /** Any change of any row changes one of these. */
    private static final String VERSIONS = "select (select sum(xmin::text::bigint) from claims) || ' '"
            + " || (select sum(xmin::text::bigint) from nights) || ' '"
            + " || (select count(*) from history) || ' ' || (select sum(xmin::text::bigint) from batch_step_execution)";

    private final SmallBook book;
    private final PostgresServer server;
    private Sameness sameness;

    LostServerTest(@TempDir Path folder) {
        this.server = PostgresServer.in(folder.resolve("server"));
        this.book = new SmallBook(folder);
        Books.place(folder.resolve("base"), server, "base");
    }

    @BeforeAll
    void oneHomeIsLeftInPeace() {
        book.prepare();
        sameness = book.sameness();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aRunKilledAtOneStageAfterTheOtherComesToTheSameBytes() {
        sameness.holdsFor(book.killedInARow(
                CrashPoint.WITHIN_A_CHUNK, CrashPoint.WITHIN_THE_FIRST_BATCH, CrashPoint.PUBLISHED_AND_NIGHT_OPEN));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"WITHIN_THE_FIRST_BATCH", "FOLDER_RENAMED"})
    void aRunWhoseServerDiesEndsPlainlyAndComesToTheSameBytes(CrashPoint point) {
        serverDiesAt(point, "server dies " + point);
    }

    /** At as many boundaries as there is time for. */
    @SuppressWarnings("EnumOrdinal")
    @Test
    @Tag("sweep")
    void aServerThatDiesAtAnyBoundaryLosesNothing() {
        Sweep sweep = new Sweep("server dies");

        while (sweep.goesOn()) {
            CrashPoint point = CrashPoint.values()[sweep.random().nextInt(CrashPoint.values().length)];
            System.out.println("server dies at " + point);
            serverDiesAt(point, "server dies");
            SmallBook.remove(new Home(book.folder().resolve("server dies")));
        }
    }

    private void serverDiesAt(CrashPoint point, String name) {
        Home home = book.evening(name);
        Plug plug = new Plug();
        RunningProgram program = Program.start(Program.run(home.folder(), SmallBook.NIGHT), plug.option());

        plug.visit(List.of(point), reached -> server.die());
        Program.Ended ended = program.ended();
        server.startAgain();

        assertThat(ended.exit()).as(ended.said()).isIn(1, 3);
        assertThat(ended.said()).doesNotContain("\tat ");
        if (ended.exit() == 1) {
            assertThat(ended.said())
                    .contains("failed: the connection to the book in " + Books.of(home.folder()) + " was lost: ")
                    .contains(
                            " The process ended at once, so that two never write. Maybe the server was stopped or started"
                                    + " again, or the network between failed.\n")
                    .endsWith("Nothing is half published. It is safe to run the same command again.\n");
        }
        Sameness.nothingIsHalfPublished(home);
        home.complete(SmallBook.NIGHT);
        sameness.holdsFor(home);
    }

    @Test
    void aRunThatLostTheBookToAnotherWritesNoMore() {
        Home home = book.evening("cut off");
        String database = Books.of(home.folder()).toString().replaceAll(".*/", "");
        Plug plug = new Plug();
        RunningProgram program = Program.start(Program.run(home.folder(), SmallBook.NIGHT), plug.option());
        String[] found = new String[1];
        Register[] other = new Register[1];

        plug.visit(List.of(CrashPoint.FIRST_BATCH_WALKED), reached -> {
            server.cut(database);
            other[0] = Books.open(home.folder());
            found[0] = versions(other[0]);
        });
        Program.Ended ended = program.ended();

        assertThat(ended.exit()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said()).contains("failed: the ", "so that two never write.");
        assertThat(versions(other[0])).isEqualTo(found[0]);
        other[0].close();
        home.complete(SmallBook.NIGHT);
        sameness.holdsFor(home);
    }

    private static String versions(Register register) {
        return new JdbcTemplate(register.dataSource()).queryForObject(VERSIONS, String.class);
    }
}
