package org.claimclock.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.claimclock.claim.walk.DayText;
import org.claimclock.register.OnlyPostgres;
import org.claimclock.register.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two processes that serve one book in PostgreSQL one works and one waits; when the first is gone, however that comes, the second goes on. */
@OnlyPostgres
class StandbyTest {
    /** Each night waits for a file of this name. */
    private static final String MORE = "claims-more.csv";

    private final PostgresServer server = PostgresServer.shared().database("standby");

    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private final LocalDate yesterday = today.minusDays(1);

    @TempDir
    private Path folder;

    @AfterEach
    void drop() {
        server.drop("standby");
    }

    private List<String> serve(Home home, String... more) {
        List<String> words = new ArrayList<>(Program.run(home.folder(), "-"));
        words.subList(0, 3).clear();
        words.addAll(0, List.of("serve", "--no-restart"));
        words.addAll(List.of(more));
        words.addAll(server.words("standby"));
        for (String setting : List.of(
                "schedule.cron=0 0 * * *",
                "schedule.missed=each",
                "schedule.from=" + yesterday,
                "schedule.wait-for=claims*",
                "schedule.wait-until=23:59",
                "schedule.if-missing=hold",
                "schedule.tick-seconds=1")) {
            words.addAll(List.of("--set", setting));
        }
        return words;
    }

    private static int port() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void theSecondTakesOverWhatTheFirstLeftAndNoNightIsLostOrDoubled() throws Exception {
        Home calm = home("calm");
        calm.complete(yesterday.toString());
        dropMore(calm);
        calm.complete(today.toString());
        Home shared = home("shared");
        int port = port();

        RunningProgram one = Program.start(serve(shared));
        boolean begins = one.says("night " + DayText.dated(yesterday) + " done");
        assertThat(begins).as(() -> one.kill().said()).isTrue();
        Program.Ended refused = Program.execute(serve(shared).toArray(String[]::new));
        RunningProgram two = Program.start(serve(shared, "--standby", "--set", "console.port=" + port));
        boolean waits = two.says("health: http://127.0.0.1:" + port + "/health");
        HttpResponse<String> health = get(port, "/health");
        HttpResponse<String> page = get(port, "/");
        dropMore(shared);
        assertThat(one.says("night " + today)).isTrue();
        one.kill();
        boolean takesOver = two.says("the other process has ended: taking over") && two.says("console: ");
        await(() -> Files.exists(shared.outbox().resolve(today.toString())));
        await(() -> get(port, "/health").body().equals("{\"status\":\"UP\"}"));
        server.cut("standby");
        Program.Ended ended = two.ended();

        assertThat(refused.exit()).isEqualTo(5);
        assertThat(refused.said())
                .isEqualTo("another process has the book of " + shared.folder()
                        + ", perhaps on another machine. Maybe serve is running already, or a run: wait for it to end, or let"
                        + " this one stand by and take over: serve --standby\n");
        assertThat(waits).as(ended.said()).isTrue();
        assertThat(health.statusCode() + health.body()).isEqualTo("200{\"status\":\"STANDBY\"}");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("This is the standby");
        assertThat(takesOver).as(ended.said()).isTrue();
        assertThat(published(shared)).isEqualTo(published(calm));
        assertThat(ended.exit()).isEqualTo(1);
        // Whichever of its guards notices first, in words of its own.
        assertThat(ended.said())
                .containsPattern(
                        "(?m)^failed: the (connection|lock) .*the book in " + server.url("standby") + ".* lost");
    }

    /** One more file, which comes whole, with a header and no row. */
    private void dropMore(Home home) throws IOException {
        Path claims = Home.samples().get(0).resolve("claims.csv");
        Path file = folder.resolve(MORE);
        Files.writeString(file, Files.readAllLines(claims).get(0) + "\n");
        Files.move(file, home.inbox().resolve(MORE));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in two minutes").isLessThan(end);
            RunningProgram.pause(100);
        }
    }

    @Test
    void aBookOfOneMachineHasNoStandby() {
        Home home = home("alone");

        Program.Ended ended = Program.execute(
                "serve",
                "--no-restart",
                "--standby",
                "--home",
                home.folder().toString(),
                "--rules",
                "rules",
                "--set",
                "db.url=");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said())
                .isEqualTo(
                        "--standby takes over a book that is in PostgreSQL, and db.url is not set. Maybe leave it out:"
                                + " systemd, a container, or serve itself starts it again on this machine.\n");
    }

    private Home home(String name) {
        Home home = new Home(folder.resolve(name));
        home.drop(Home.samples().get(0));
        return home;
    }

    private static Map<String, String> published(Home home) {
        Map<String, String> files = new TreeMap<>(home.files("outbox"));
        files.keySet().removeIf(name -> !name.endsWith(".csv"));
        return files;
    }
}
