package org.claimclock.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimclock.export.recipe.Recipe;
import org.claimclock.export.table.TableNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The scripts that finance is given load every id, day and empty cell as it is written. */
class RecipeTest {

    private static final String LINES =
            "select line_id, claim_id, partner_id, product, subscription_id, line_no, submitted_on,"
                    + " incentivized, dispute_overturned, supersedes_line_id, reason_code from eligible_claims order by line_id";

    private static final List<String> LOADED = List.of(
            HardNights.DIGITS + " 0042 0000004711 NA null 1 2021-02-22 true false null null",
            HardNights.EXPONENT
                    + " 1E5 0000004711 null 7c9e6679-7425-40de-944b-e07fc1f90ae7 1 2021-02-22 true false null null",
            HardNights.TAKES_BACK + " 0042 0000004711 NA null 1 2021-02-22 true false " + HardNights.DIGITS
                    + " CUSTOMER_DECLINE");

    private static final Pattern COPY = Pattern.compile("\\\\copy (\\w+) from '([^']+)' (with .*)");

    @TempDir
    Path outbox;

    @BeforeEach
    void publish() {
        HardNights.publish(outbox, Additions.NONE);
    }

    /** Rows with a blank between the cells; a cell without a value is {@code null}. */
    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    cells.add(String.valueOf(result.getObject(column)));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    @Test
    void duckDbLoadsAllNightsExactly() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("set file_search_path = '" + outbox + "'");

            statement.execute(Recipe.DUCKDB.text());

            assertThat(rows(statement, LINES)).containsExactlyElementsOf(LOADED);
            assertThat(rows(statement, "select line_id from eligible_now")).containsExactly(HardNights.EXPONENT);
            assertThat(rows(statement, "select file, line, event_id, message from exceptions limit 1"))
                    .containsExactly("a \"b\", c.csv 7 007 Title of STALE_EVENT. Mend STALE_EVENT.");
            assertThat(rows(statement, "select count(*) from claim_status where next_deadline is null"))
                    .containsExactly("2");
        }
    }

    @Test
    void postgreSqlLoadsNightByNightExactlyAndNoneTwice() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection database = server.getPostgresDatabase().getConnection();
                Statement statement = database.createStatement()) {

            load(database, outbox.resolve("2021-03-08"));
            load(database, outbox.resolve("2021-03-09"));

            assertThat(rows(statement, LINES)).containsExactlyElementsOf(LOADED);
            assertThat(rows(statement, "select line_id from eligible_now")).containsExactly(HardNights.EXPONENT);
            assertThat(rows(statement, "select \"to\", address, last_day from notices limit 1"))
                    .containsExactly("PARTNER pat@partner.example 2021-04-08");

            assertThatThrownBy(() -> load(database, outbox.resolve("2021-03-09")))
                    .hasMessageContaining("duplicate key value violates unique constraint");
            statement.execute("rollback");
            assertThat(rows(statement, "select count(*) from notices")).containsExactly("2");
        }
    }

    /** What psql does with the script: it sends the statements, and the files of its {@code \copy} lines. */
    private static void load(Connection database, Path night) throws SQLException, IOException {
        CopyManager copies = database.unwrap(PGConnection.class).getCopyAPI();
        StringBuilder sql = new StringBuilder();
        for (String line : Recipe.POSTGRESQL.text().lines().toList()) {
            Matcher copy = COPY.matcher(line);
            if (copy.matches()) {
                execute(database, sql);
                try (InputStream file = Files.newInputStream(night.resolve(copy.group(2)))) {
                    copies.copyIn("copy " + copy.group(1) + " from stdin " + copy.group(3), file);
                }
            } else {
                sql.append(line).append('\n');
            }
        }
        execute(database, sql);
    }

    private static void execute(Connection database, StringBuilder sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql.toString());
            sql.setLength(0);
        }
    }

    @Test
    void pandasIsToldTheTypeOfEachColumn() {
        assertThat(Recipe.PANDAS.text())
                .contains(
                        "keep_default_na=False, na_values=[\"\"]",
                        "    \"partner_id\": \"string\",\n",
                        "    \"line_no\": \"Int64\",\n",
                        "    \"submitted_on\": \"date\",\n",
                        "    \"incentivized\": \"boolean\",\n");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Recipe.class)
    void aRecipeLoadsEveryTable(Recipe recipe) {
        assertThat(recipe.text()).contains(TableNames.ALL);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Recipe.class)
    void thePageForFinanceShowsTheRecipeAsItIsWritten(Recipe recipe) throws IOException {
        assertThat(Files.readString(Path.of("src", "docs", "finance.md"), UTF_8))
                .contains(recipe.financeText());
    }
}
