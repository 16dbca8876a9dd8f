package org.claimclock.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings the tables to the version that this program knows. */
final class Migrations {

    /** All that Flyway finds in {@code db/migration}, in order. */
    static final List<String> SCRIPTS = List.of(
            "V1__book.sql",
            "V2__batch.sql",
            "V3__rulebooks.sql",
            "V4__schedule.sql",
            "V5__people.sql",
            "V6__directory.sql",
            "V7__telling.sql",
            "V8__numbers.sql",
            "V9__leaner.sql");

    private static final String COMMON = "classpath:db/migration";

    private static final String APPLIED =
            "select \"version\", \"script\", \"checksum\", \"success\" from \"flyway_schema_history\" order by \"installed_rank\"";

    private Migrations() {}

    static void bringUpToDate(DataSource dataSource) {
        if (isUpToDate(new JdbcTemplate(dataSource))) {
            return;
        }
        try {
            refuseNewer(dataSource);
            migrate(dataSource);
        } catch (FlywayException e) {
            throw new RegisterException(
                    "the database could not be brought up to date: " + e.getMessage()
                            + " Maybe it belongs to another program, or its tables were changed by hand.",
                    e);
        }
    }

    /** Flyway commits a change first and then notes that it was made; a kill between would leave a book that no later run comes past. */
    private static void migrate(DataSource dataSource) {
        if (Dialect.of(dataSource) == Dialect.POSTGRESQL) {
            OneTransaction.of(dataSource, one -> flyway(one).migrate());
        } else {
            flyway(dataSource).migrate();
        }
    }

    private static Flyway flyway(DataSource dataSource) {
        Dialect dialect = Dialect.of(dataSource);
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(locations(dialect))
                .placeholders(Map.of("bytes", dialect.bytes()))
                .validateMigrationNaming(true)
                .load();
    }

    private static String[] locations(Dialect dialect) {
        return dialect == Dialect.POSTGRESQL ? new String[] {COMMON, "classpath:db/postgresql"} : new String[] {COMMON};
    }

    /** Whether there is a table of ours, of whatever version. */
    static boolean isBegun(JdbcTemplate jdbc) {
        try {
            jdbc.query(APPLIED, Migrations::applied);
            return true;
        } catch (InvalidDataAccessResourceUsageException e) {
            return false;
        }
    }

    /** Flyway takes longer to load than a whole night without events: it is called only if there is something to do. */
    static boolean isUpToDate(JdbcTemplate jdbc) {
        try {
            return jdbc.query(APPLIED, Migrations::applied).equals(known());
        } catch (DataAccessException e) {
            // There is no such table yet.
            return false;
        }
    }

    private static String applied(ResultSet row, int number) throws SQLException {
        return line(row.getString(1), row.getString(2), row.getInt(3), row.getBoolean(4));
    }

    private static List<String> known() {
        return SCRIPTS.stream()
                .map(script -> line(
                        script.substring(1, script.indexOf("__")), script, checksum("/db/migration/" + script), true))
                .toList();
    }

    private static String line(String version, String script, int checksum, boolean success) {
        return version + " " + script + " " + checksum + " " + success;
    }

    /** As Flyway counts it: over the lines without their ends. */
    private static int checksum(String resource) {
        CRC32 sum = new CRC32();
        try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (int) sum.getValue();
    }

    /** @throws RegisterException if a newer version has changed the tables */
    static void refuseNewer(DataSource dataSource) {
        Arrays.stream(flyway(dataSource).info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .findFirst()
                .ifPresent(migration -> {
                    throw new RegisterException(
                            "the database was written by a newer version of Claimclock: it has change "
                                    + migration.getVersion() + " (" + migration.getDescription()
                                    + "), which this version does not know. Maybe start the newer version.");
                });
    }
}
