package org.claimclock.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimclock.acceptance.Given.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.claimclock.csv.file.Sha256;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands, by the claims; and the night that fails when it is not what finance was handed. */
@ExtendWith(Nightly.class)
@NightsOnBothDatabases
class SnapshotTest {

    private static void threeClaimsOfWhichOneIsTakenBack(Home home) {
        home.night(
                "Tue 2021-03-02",
                submitted("C1", "Mon 2021-03-01 09:00"),
                approve("C1", "Mon 2021-03-01"),
                submitted("C2", "Mon 2021-03-01 09:00").products("TEAMS|EXCHANGE"),
                approve("C2", "Mon 2021-03-01"),
                submitted("C3", "Mon 2021-03-01 09:00"));
        home.night("Tue 2021-03-09");
        home.night("Wed 2021-03-10", deny("C1", "Mon 2021-03-08"));
    }

    @Test
    void aSnapshotHoldsEveryLineThatStandsAndNothingElse(Home home) throws IOException {
        threeClaimsOfWhichOneIsTakenBack(home);

        Outcome outcome = home.command("export", "--snapshot");

        Path folder = home.path().resolve("snapshot").resolve("2021-03-10");
        Path file = folder.resolve("eligible-snapshot.csv");
        assertThat(outcome.exit()).as(outcome::said).isZero();
        assertThat(outcome.out())
                .isEqualTo("snapshot of 2021-03-10: 2 lines of 1 claim in " + folder.toAbsolutePath()
                        + "\nall ADD less all RETRACT of the nights are the same lines\n");
        assertThat(Table.read(file).lines())
                .extracting(line -> line.get("claim_id") + " " + line.get("product") + " " + line.get("eligible_on"))
                .containsExactly("C2 TEAMS 2021-03-09", "C2 EXCHANGE 2021-03-09");
        assertThat(folder.resolve("SHA256SUMS")).hasContent(Sha256.of(file) + "  eligible-snapshot.csv\n");
    }

    @Test
    void aSnapshotIsOfTheLastNightAndNeverWrittenOverAnother(Home home) {
        home.night("Tue 2021-03-02");
        home.night("Wed 2021-03-03");

        Outcome past = home.command("export", "--snapshot", "--as-of", "2021-03-02");
        assertThat(past.exit()).isEqualTo(2);
        assertThat(past.err())
                .isEqualTo(
                        "the book stands at the night 2021-03-03, not at 2021-03-02. Maybe repeat that night in a folder"
                                + " of its own and take the snapshot there: run --as-of 2021-03-02 --replay, then export --snapshot --home "
                                + home.path().resolve("replay").resolve("2021-03-02") + "\n");
        assertThat(home.command("export", "--snapshot", "--as-of", "2021-03-03").exit())
                .isZero();

        Outcome again = home.command("export", "--snapshot");
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).endsWith("is there already. Maybe remove it, or name another one with --to.\n");
    }

    @Test
    void aBookThatIsNoneHasNoSnapshot(Home home) {
        Outcome outcome = home.command("export", "--snapshot");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("Maybe --home is missing, or no night has been run yet.");
    }

    @Test
    void aLineThatNoClaimAsksForFailsTheSnapshotAndNamesTheClaim(Home home) throws SQLException {
        threeClaimsOfWhichOneIsTakenBack(home);
        change(home, "delete from lines where action = 'RETRACT'");

        Outcome outcome = home.command("export", "--snapshot");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("""
                        failed: The snapshot is not published: what finance was handed (all ADD less all RETRACT) is not what the claims ask for, in 1 claim:
                          C1: finance was handed 1, the book says 0; too many: TEAMS of partner 1234567 to 2021-03-08
                        Maybe the book was changed by hand, or restored from an older copy than the outbox""");
        assertThat(home.path().resolve("snapshot")).isEmptyDirectory();
        assertThat(home.command("verify").out()).contains("WRONG_BALANCE C1: finance was handed 1, the book says 0;");
    }

    @Test
    void aNightWhoseClaimsDoNotComeOutFailsAndPublishesNothing(Home home) throws SQLException {
        threeClaimsOfWhichOneIsTakenBack(home);
        change(home, "update lines set line_no = 7 where action = 'RETRACT'");

        Night night = home.attempt("Thu 2021-03-11", comment("C1", "Wed 2021-03-10"));

        assertThat(night.outcome().exit()).isEqualTo(1);
        assertThat(night.outcome().err())
                .contains("The night 2021-03-11 is not published")
                .containsPattern("  C1: line [0-9a-f]{32} is taken back with other values than it was added with\n");
        assertThat(night.folder()).doesNotExist();
        assertThat(night.folder().resolveSibling(".2021-03-11.tmp")).doesNotExist();
    }

    @Test
    void theRecipesAreWrittenForWhoLoadsTheNights(Home home) throws IOException {
        Outcome outcome = home.command("export", "--recipes");

        Path folder = home.path().resolve("recipes");
        assertThat(outcome.out().lines())
                .containsExactlyElementsOf(List.of(
                        folder.resolve("load-duckdb.sql").toString(),
                        folder.resolve("load_pandas.py").toString(),
                        folder.resolve("load-postgresql.sql").toString()));
        assertThat(Files.readString(folder.resolve("load-duckdb.sql"), UTF_8)).contains("'partner_id': 'VARCHAR'");
    }

    /** What nobody should do. */
    private static void change(Home home, String sql) throws SQLException {
        try (Register book = org.claimclock.register.Books.open(home.path());
                Connection connection = book.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
