package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.claim.walk.DayText;
import org.claimclock.register.Books;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.OnlyPostgres;
import org.claimclock.register.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that runs the nights by itself: it is killed, stopped, and asked by other commands while it works. */
@NightsOnBothDatabases
class ServedNightsTest {
    private static final int NIGHTS = 4;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private final LocalDate first = today.minusDays(NIGHTS - 1);

    @TempDir
    private Path folder;

    /** A home where some nights were missed, and files lie in the inbox. */
    private Home home(String name) {
        Home home = new Home(folder.resolve(name));
        home.drop(Home.samples().get(0));
        return home;
    }

    private static List<String> words(Home home, String... more) {
        List<String> words = new ArrayList<>(Program.run(home.folder(), "-"));
        words.subList(0, 3).clear();
        words.addAll(0, List.of(more));
        return words;
    }

    private RunningProgram serve(Home home, String... more) {
        List<String> words = words(home, "serve");
        words.addAll(List.of(more));
        // A cron that has come today, whenever this is tried.
        for (String setting : List.of(
                "schedule.cron=0 0 * * *",
                "schedule.missed=each",
                "schedule.from=" + first,
                "schedule.tick-seconds=1")) {
            words.addAll(List.of("--set", setting));
        }
        return Program.start(words);
    }

    private static Program.Ended command(Home home, String... words) {
        return Program.execute(words(home, words).toArray(String[]::new));
    }

    private static void terminate(long process) {
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroy);
    }

    @Test
    void aServeThatIsKilledGoesOnWithItsNightsWhenItIsStartedAgain() {
        Home calm = home("calm");
        for (int day = 0; day < NIGHTS; day++) {
            calm.complete(first.plusDays(day).toString());
        }
        Home killed = home("killed");

        RunningProgram one = serve(killed, "--no-restart");
        assertThat(one.says("night " + first.plusDays(1))).isTrue();
        one.kill();
        RunningProgram other = serve(killed, "--no-restart");
        boolean done = other.says("night " + dated(today) + " done");
        Program.Ended ended = other.terminate();

        assertThat(done).as(ended.said()).isTrue();
        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(published(killed)).isEqualTo(published(calm));
        assertThat(command(killed, "nights").said()).doesNotContain("FAILED", "PLANNED", "RUNNING", "to do:");
        assertThat(command(killed, "verify").exit()).isZero();
    }

    @OnlyPostgres
    @Test
    void aServeWhoseServerDiesGoesOnWhenTheServerIsBack() {
        try (PostgresServer server = PostgresServer.in(folder.resolve("server"))) {
            Home calm = home("calm");
            for (int day = 0; day < NIGHTS; day++) {
                calm.complete(first.plusDays(day).toString());
            }
            Home cut = home("cut");
            Books.place(cut.folder(), server, "cut");

            RunningProgram serve = serve(cut);
            assertThat(serve.says("night " + first.plusDays(1))).isTrue();
            server.die();
            assertThat(serve.says("serve ended with exit code 1 and is started again in"))
                    .isTrue();
            server.startAgain();
            boolean done = serve.says("night " + dated(today) + " done");
            Program.Ended ended = serve.terminate();

            assertThat(done).as(ended.said()).isTrue();
            assertThat(ended.exit()).as(ended.said()).isZero();
            assertThat(published(cut)).isEqualTo(published(calm));
            assertThat(command(cut, "nights").said()).doesNotContain("FAILED", "PLANNED", "RUNNING", "to do:");
            assertThat(command(cut, "verify").exit()).isZero();
        }
    }

    @Test
    void aServeThatIsKilledIsStartedAgainByItself() {
        Home home = home("kept");

        RunningProgram keeper = serve(home);
        assertThat(keeper.says("night " + first)).isTrue();
        ProcessHandle.of(keeper.id()).orElseThrow().children().forEach(ProcessHandle::destroyForcibly);
        boolean restarted = keeper.says("serve ended with exit code 137 and is started again in 1 s");
        boolean done = keeper.says("night " + dated(today) + " done");
        Program.Ended ended = keeper.terminate();

        assertThat(restarted).as(ended.said()).isTrue();
        assertThat(done).as(ended.said()).isTrue();
        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(command(home, "verify").exit()).isZero();
    }

    @Test
    void aServeWhoseKeeperIsKilledEndsInPeace() throws Exception {
        Home home = home("orphan");

        RunningProgram keeper = serve(home);
        assertThat(keeper.says("next: the night")).isTrue();
        ProcessHandle served = ProcessHandle.of(keeper.id())
                .orElseThrow()
                .children()
                .findFirst()
                .orElseThrow();
        keeper.kill();
        served.onExit().get();

        assertThat(command(home, "nights").exit()).isZero();
    }

    @Test
    void otherCommandsWorkBesideIt() {
        Home home = home("visited");
        LocalDate later = today.plusDays(3);

        RunningProgram serve = serve(home, "--no-restart");
        try {
            assertThat(serve.says("night " + dated(today) + " done")).isTrue();

            Program.Ended skipped = command(home, "nights", "skip", later.toString(), "--reason", "no files");
            assertThat(skipped.said()).isEqualTo("the night " + later + " is skipped; the next night walks its time\n");
            assertThat(skipped.exit()).isZero();
            assertThat(command(home, "nights", "preview").said())
                    .contains("SKIPPED by " + System.getProperty("user.name") + " no files");
            assertThat(command(home, "nights", "hold", first.toString(), "--reason", "no")
                            .exit())
                    .isEqualTo(2);
            assertThat(command(home, "nights", "stop").said()).isEqualTo("no night is running.\n");
            assertThat(command(home, "runs").said()).contains(first.toString(), today.toString());
            assertThat(command(home, "verify").said()).contains("ok: the book says the same");
            assertThat(command(home, "serve", "--no-restart").exit()).isEqualTo(5);
            Program.Ended run = home.run(today.toString());
            assertThat(run.exit()).isEqualTo(5);
            assertThat(run.said())
                    .isEqualTo("the book of " + home.folder()
                            + " is served: its nights are run by the schedule. Maybe: nights run " + today
                            + "; or stop serve, for a run with --input, --nights, --backfill or --replay.\n");
        } finally {
            terminate(serve.id());
        }

        assertThat(serve.ended().exit()).isZero();
        assertThat(command(home, "nights", "release", later.toString()).said())
                .isEqualTo("the night " + later + " is planned again\n"
                        + "serve is not running: it acts on this when it is started.\n");
    }

    private static String dated(LocalDate date) {
        return DayText.dated(date);
    }

    /** What each night published, without what tells of one attempt. */
    private static Map<String, String> published(Home home) {
        Map<String, String> files = new TreeMap<>(home.files("outbox"));
        files.keySet().removeIf(name -> !name.endsWith(".csv"));
        return files;
    }
}
