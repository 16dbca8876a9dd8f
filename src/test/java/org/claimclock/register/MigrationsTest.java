package org.claimclock.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@OnBothDatabases
class MigrationsTest {

    private final DataSource database = Books.emptyDatabase();

    @Test
    void eachScriptOfTheFolderIsNamed() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();

            assertThat(names).isEqualTo(Migrations.SCRIPTS);
        }
    }

    @Test
    void flywayHasNothingToDoInABookThatIsUpToDate() {
        assertThat(Migrations.isUpToDate(new JdbcTemplate(database))).isFalse();

        Migrations.bringUpToDate(database);

        assertThat(Migrations.isUpToDate(new JdbcTemplate(database))).isTrue();
        MigrationInfo[] pending =
                Flyway.configure().dataSource(database).load().info().pending();
        assertThat(pending).isEmpty();
    }

    /** The embedded database has no transactions for its tables: there they are made in a copy. */
    @OnlyPostgres
    @Test
    void withPostgresAllChangesAndTheirNotesAreOneTransaction() {
        Migrations.bringUpToDate(database);

        assertThat(new JdbcTemplate(database)
                        .queryForList(
                                "select xmin::text from pg_class where relnamespace = 'public'::regnamespace"
                                        + " union select xmin::text from \"flyway_schema_history\"",
                                String.class))
                .hasSize(1);
    }

    @Test
    void aScriptThatWasChangedSinceIsAMatterForFlyway() {
        Migrations.bringUpToDate(database);
        JdbcTemplate jdbc = new JdbcTemplate(database);

        jdbc.update("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");

        assertThat(Migrations.isUpToDate(jdbc)).isFalse();
    }
}
