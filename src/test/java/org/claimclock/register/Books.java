package org.claimclock.register;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Real databases for tests. */
public final class Books {

    private Books() {}

    /** A new embedded database that is gone when it is closed: a database in memory stays there until it is told to go. */
    public static Register inMemory() {
        DataSource memory =
                new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "SA", "");
        Migrations.bringUpToDate(memory);
        return new Register(memory, () -> new JdbcTemplate(memory).execute("shutdown"));
    }
}
