package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimclock.register.OnlyPostgres;
import org.claimclock.register.PostgresServer;
import org.claimclock.register.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With its book in PostgreSQL the program publishes the bytes that it publishes with the embedded database. */
@OnlyPostgres
class BookOnPostgresTest {

    private static final Path NIGHTS = Path.of("samples/nights");

    private final PostgresServer server = PostgresServer.shared();

    @TempDir
    Path folder;

    @Test
    void theSampleNightsPublishWhatIsExpectedOfThem() throws IOException {
        List<String> database = server.database("samples").words("samples");

        Outcome run = execute(database, "run", "--nights", NIGHTS.toString(), "--rules", "rules");
        Outcome runs = execute(database, "runs");
        Outcome verify = execute(database, "verify");

        assertThat(run.exit()).as(run::said).isEqualTo(3);
        for (Path night : list(NIGHTS)) {
            Path published = folder.resolve("outbox")
                    .resolve(night.getFileName().toString().substring(0, 10));
            for (Path file : list(night.resolve("expected"))) {
                assertThat(Files.readString(published.resolve(file.getFileName()), UTF_8))
                        .as(file.toString())
                        .isEqualTo(Files.readString(file, UTF_8));
            }
        }
        assertThat(runs.exit()).as(runs::said).isZero();
        assertThat(verify.exit()).as(verify::said).isZero();
        assertThat(verify.out()).endsWith("ok: the book says the same\n");
        assertThat(list(folder.resolve("db"))).extracting(Path::getFileName).containsExactly(Path.of("run.lock"));
    }

    @Test
    void generatedNightsPublishTheSameBytesFromBoth() throws IOException {
        Path nights = folder.resolve("nights");
        Program.execute(
                "generate",
                "--claims",
                "300",
                "--seed",
                "11",
                "--nights",
                "12",
                "--history",
                "40",
                "--to",
                nights.toString());
        List<String> database = server.database("generated").words("generated");
        Path embedded = folder.resolve("embedded");

        Outcome ours = execute(database, "run", "--nights", nights.toString(), "--rules", "rules");
        Outcome theirs = Program.execute(
                "run",
                "--nights",
                nights.toString(),
                "--rules",
                "rules",
                "--home",
                embedded.toString(),
                "--set",
                "db.url=");

        assertThat(ours.exit()).as(ours::said).isEqualTo(theirs.exit());
        assertThat(tables(folder.resolve("outbox")))
                .hasSizeGreaterThan(60)
                .isEqualTo(tables(embedded.resolve("outbox")));
    }

    @Test
    void aSecondWriterOfTheBookIsRefusedWhereverItRuns() {
        List<String> database = server.database("shared").words("shared");
        execute(database, "run", "--as-of", "2021-03-01", "--rules", "rules");
        Path elsewhere = folder.resolve("elsewhere");
        List<String> words = new ArrayList<>(
                List.of("run", "--as-of", "2021-03-02", "--rules", "rules", "--home", elsewhere.toString()));
        words.addAll(database);

        Outcome second;
        try (Register working = server.book("shared").open()) {
            assertThat(working.nights().all()).hasSize(1);
            second = Program.execute(words.toArray(String[]::new));
        }

        assertThat(second.exit()).as(second::said).isEqualTo(5);
        assertThat(second.err())
                .endsWith("another run is working on the book in " + server.url("shared")
                        + ", perhaps on another machine. Maybe wait for it to end and run this again.\n");
    }

    @Test
    void aDataFolderThatIsNewOnAMachineShowsWhatTheServerHas() {
        List<String> database = server.database("seen").words("seen");
        execute(database, "run", "--as-of", "2021-03-01", "--rules", "rules");
        List<String> elsewhere = new ArrayList<>(database);
        elsewhere.addAll(List.of("--home", folder.resolve("new/here").toString()));

        Outcome runs = Program.execute(with(elsewhere, "runs"));
        Outcome users = Program.execute(with(elsewhere, "users", "list"));

        assertThat(runs.exit()).as(runs::said).isZero();
        assertThat(runs.out()).contains("2021-03-01");
        assertThat(users.exit()).as(users::said).isZero();
    }

    @Test
    void aNightThatFailsIsWrittenOfInTheBookWhereverItIs() throws IOException {
        List<String> database = new ArrayList<>(server.database("failing").words("failing"));
        execute(database, "run", "--as-of", "2021-03-01", "--rules", "rules");
        database.addAll(List.of("--set", "webhook.url=http://localhost:1/nobody", "--set", "min-free-mb=999999"));
        database.addAll(List.of("--set", "mail.with-run=false"));

        Outcome failed = execute(database, "run", "--as-of", "2021-03-02", "--rules", "rules");
        Outcome alerts = execute(server.words("failing"), "alerts");

        assertThat(failed.exit()).as(failed::said).isEqualTo(1);
        assertThat(alerts.out()).as(alerts::said).contains("FAILED").contains("2021-03-02");
        assertThat(list(folder.resolve("db"))).extracting(Path::getFileName).containsExactly(Path.of("run.lock"));
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        Outcome outcome = execute(server.words("missing"), "run", "--as-of", "2021-03-01", "--rules", "rules");

        assertThat(outcome.exit()).as(outcome::said).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("failed: the database " + server.url("missing")
                        + " cannot be opened: FATAL: database \"missing\" does not exist. Maybe the server is not running, or one of"
                        + " db.url, db.user and db.password-file is wrong.\n");
    }

    @Test
    void aServerThatCannotBeReachedIsNamed() {
        Outcome outcome = execute(
                List.of("--set", "db.url=jdbc:postgresql://localhost:1/claims", "--set", "db.user=keeper"),
                "run",
                "--as-of",
                "2021-03-01",
                "--rules",
                "rules");

        assertThat(outcome.exit()).as(outcome::said).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith(
                        "failed: the database jdbc:postgresql://localhost:1/claims cannot be opened: Connection refused."
                                + " Maybe the server is not running, or one of db.url, db.user and db.password-file is wrong.\n")
                .contains("Nothing was published. It is safe to run the same command again.\n");
    }

    @Test
    void aWrongPasswordIsNamedAndNotRepeated() throws IOException {
        server.requirePassword("stranger", "correct horse");
        server.database("guarded").execute("alter database guarded owner to stranger");
        Path password = folder.resolve("password");
        List<String> database = List.of(
                "--set",
                "db.url=" + server.url("guarded"),
                "--set",
                "db.user=stranger",
                "--set",
                "db.password-file=" + password);

        Files.writeString(password, "wrong horse\n");
        Outcome wrong = execute(database, "run", "--as-of", "2021-03-01", "--rules", "rules");
        Files.writeString(password, "correct horse\n");
        Outcome right = execute(database, "runs");

        assertThat(wrong.exit()).as(wrong::said).isEqualTo(1);
        assertThat(wrong.err())
                .contains("cannot be opened: FATAL: password authentication failed for user \"stranger\". Maybe")
                .doesNotContain("horse");
        assertThat(right.exit()).as(right::said).isEqualTo(2);
        assertThat(right.err()).startsWith("there is no book in " + server.url("guarded") + ".");
    }

    @Test
    void aPasswordIsNeverPartOfTheAddressAndItsFileMustBeThere() {
        Path gone = folder.resolve("gone");

        Outcome inTheUrl = execute(
                List.of("--set", "db.url=jdbc:postgresql://localhost/claims?password=secret"),
                "runs",
                "--rules",
                "rules");
        Outcome noFile = execute(
                List.of("--set", "db.url=jdbc:postgresql://localhost/claims", "--set", "db.password-file=" + gone),
                "runs");

        assertThat(inTheUrl.exit()).as(inTheUrl::said).isEqualTo(2);
        assertThat(inTheUrl.err())
                .contains("Allowed: jdbc:postgresql://host:port/database, without a user and a password")
                .doesNotContain("secret");
        assertThat(noFile.exit()).as(noFile::said).isEqualTo(2);
        assertThat(noFile.err())
                .startsWith("the setting db.password-file: the file " + gone
                        + " cannot be read. Maybe it is not there, or its owner or mode is wrong.");
    }

    private Outcome execute(List<String> database, String... words) {
        List<String> all = new ArrayList<>(List.of("--home", folder.toString()));
        all.addAll(database);
        return Program.execute(with(all, words));
    }

    private static String[] with(List<String> options, String... words) {
        return Stream.concat(Stream.of(words), options.stream()).toArray(String[]::new);
    }

    private static Map<String, String> tables(Path outbox) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        for (Path night : list(outbox)) {
            for (Path file : list(night)) {
                if (file.toString().endsWith(".csv")) {
                    tables.put(outbox.relativize(file).toString(), Files.readString(file, UTF_8));
                }
            }
        }
        return tables;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
