package org.claimclock.register;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables to the version that this program knows. */
final class Migrations {

    private Migrations() {}

    static void bringUpToDate(DataSource dataSource) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load();
            refuseNewer(flyway.info().all());
            flyway.migrate();
        } catch (FlywayException e) {
            throw new RegisterException(
                    "the database could not be brought up to date: " + e.getMessage()
                            + " Maybe it belongs to another program, or its tables were changed by hand.",
                    e);
        }
    }

    private static void refuseNewer(MigrationInfo... migrations) {
        Arrays.stream(migrations)
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
