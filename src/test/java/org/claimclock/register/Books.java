package org.claimclock.register;

import java.util.UUID;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Real databases for tests. */
public final class Books {

    private Books() {}

    /** A new embedded database that is gone when the test ends. */
    public static Register inMemory() {
        return Register.open(
                new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "SA", ""));
    }
}
