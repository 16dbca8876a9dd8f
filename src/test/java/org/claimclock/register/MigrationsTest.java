package org.claimclock.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class MigrationsTest {

    @TempDir
    private Path folder;

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
        try (EmbeddedDatabase book = EmbeddedDatabase.open(folder)) {
            assertThat(Migrations.isUpToDate(new JdbcTemplate(book.dataSource())))
                    .isFalse();

            Migrations.bringUpToDate(book.dataSource());

            assertThat(Migrations.isUpToDate(new JdbcTemplate(book.dataSource())))
                    .isTrue();
            MigrationInfo[] pending = Flyway.configure()
                    .dataSource(book.dataSource())
                    .load()
                    .info()
                    .pending();
            assertThat(pending).isEmpty();
        }
    }

    @Test
    void aScriptThatWasChangedSinceIsAMatterForFlyway() {
        try (EmbeddedDatabase book = EmbeddedDatabase.open(folder)) {
            Migrations.bringUpToDate(book.dataSource());
            JdbcTemplate jdbc = new JdbcTemplate(book.dataSource());

            jdbc.update("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");

            assertThat(Migrations.isUpToDate(jdbc)).isFalse();
        }
    }
}
