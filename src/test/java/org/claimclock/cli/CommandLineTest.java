package org.claimclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says to a command that it cannot carry out, and that it does nothing then. */
class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void noHomeYet() {
        home = folder.resolve("home");
    }

    @ParameterizedTest(name = "{0} --help")
    @ValueSource(
            strings = {
                "run",
                "serve",
                "nights",
                "claim",
                "runs",
                "verify",
                "export",
                "rules",
                "rules check",
                "rules list",
                "rules test",
                "settings",
                "generate"
            })
    void theHelpOfACommandHasItsExitCodesAndAnExample(String command) {
        assertThat(execute((command + " --help").split(" "))).isZero();

        assertThat(out.toString()).contains("Exit codes:", "For example:", "  claimclock " + command);
    }

    @Test
    void aPortThatIsTakenIsToldBeforeAnythingIsServed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            int exit = execute(
                    "serve",
                    "--no-restart",
                    "--home",
                    home.toString(),
                    "--rules",
                    "rules",
                    "--set",
                    "console.port=" + port);

            assertThat(err.toString().lines())
                    .containsExactly("the console cannot be opened on 127.0.0.1:" + port + ": Address already in use."
                            + " Maybe another program has that port: end it, or set console.port.");
            assertThat(exit).isEqualTo(2);
            assertThat(out.toString()).isEmpty();
            assertThat(home.resolve("logs"))
                    .satisfiesAnyOf(
                            logs -> assertThat(logs).doesNotExist(),
                            logs -> assertThat(logs).isEmptyDirectory());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense --help | Unmatched argument at index 0: 'nonsense'",
                "rules nonsense --help | Unmatched argument at index 1: 'nonsense'",
                "run --as-of tomorrow | Invalid value for option '--as-of': 'tomorrow' is not a date. Allowed: a day that exists, written like 2021-03-09.",
                "run --as-of 2021-02-30 | Invalid value for option '--as-of': '2021-02-30' is not a date. Allowed: a day that exists, written like 2021-03-09.",
                "run --as-of 20210301 | Invalid value for option '--as-of': '20210301' is not a date. Allowed: a day that exists, written like 2021-03-09. Maybe 2021-03-01 is meant.",
                "run --as-of 2021-03-01 --rules nonono | there is no rules folder nonono. Maybe --rules is missing.",
                "run --as-of 2021-03-01 --set profile=xyz | the setting profile is 'xyz'. Allowed, by rules/clocks.csv: cpor-2020, cpor-2023.",
                "run --as-of 2021-03-01 --set profile | Value for option option '--set' (KEY=VALUE) should be in KEY=VALUE format but was profile",
                "run --as-of 2021-03-01 --input nothere.csv | --input nothere.csv does not exist.",
                "run --as-of 2021-03-01 --input pom.xml | --input pom.xml is no file of ours: the name of an input begins with claims, decisions, consents or actions and ends in .csv or .csv.gz.",
                "run --nights pom.xml | --nights pom.xml is not a folder.",
                "run --nights src | --nights src: it has no sub-folder whose name begins with a date, such as 2021-03-09-tue. Maybe --input src with --as-of is meant.",
                "run --as-of 2021-03-01 --replay --backfill | --replay goes with --as-of alone: a completed night is repeated as it was.",
                "runs --last 0 | --last is 0. Allowed: a whole number from 1.",
                "nights preview --next 0 | --next is 0. Allowed: a whole number from 1.",
                "serve --no-restart --set schedule.zone=Europe/Belin | --set: the setting schedule.zone is 'Europe/Belin'. Allowed: a zone such as Europe/Berlin.",
                "serve --no-restart --set schedule.cron=nightly | --set: the setting schedule.cron is 'nightly'. Allowed: a line of a crontab such as 30 2 * * * or 30 2 * * MON-FRI.",
                "serve --no-restart --set schedule.wait-until=04:00 | the settings schedule.wait-for and schedule.wait-until go together: the files that a night waits for, and until when."
            })
    void aCommandThatIsWrongIsToldSoAndNothingIsDone(String command, String message) {
        String[] words = (command + (command.contains("nonsense") ? "" : " --home " + home)).split(" ");

        assertThat(execute(words)).isEqualTo(2);

        assertThat(err.toString().lines()).first().isEqualTo(message);
        assertThat(home).doesNotExist();
    }

    @Test
    void withoutACommandTheProgramSaysThatOneIsMissing() {
        assertThat(execute()).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly("Missing required subcommand", "Maybe see: claimclock --help");
    }

    @Test
    void everyFolderOfNightsWithAWrongNameIsTold() throws IOException {
        for (String name : new String[] {"2021-02-30-tue", "2021-03-01-mon", "2021-03-01-late", "other"}) {
            Files.createDirectories(folder.resolve("nights").resolve(name));
        }

        assertThat(execute("run", "--nights", folder.resolve("nights").toString(), "--home", home.toString()))
                .isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "--nights " + folder.resolve("nights")
                                + ": 2021-02-30-tue begins with 2021-02-30, a day that does not exist.",
                        "2021-03-01-late and 2021-03-01-mon name the same night.");
        assertThat(home).doesNotExist();
    }

    @Test
    void aHomeThatIsAFileIsNoHome() throws IOException {
        Files.createFile(home);

        assertThat(execute("runs", "--home", home.toString())).isEqualTo(2);

        assertThat(err.toString().lines()).containsExactly("--home " + home + " is not a folder.");
    }

    private int execute(String... words) {
        return Claimclock.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
