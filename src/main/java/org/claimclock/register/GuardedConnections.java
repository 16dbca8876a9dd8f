package org.claimclock.register;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections of a pool, whose guard hears where there is none to be had. */
final class GuardedConnections extends DelegatingDataSource {
    private final LossGuard guard;

    GuardedConnections(DataSource pool, LossGuard guard) {
        super(pool);
        this.guard = guard;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLException e) {
            guard.adjudicate(e);
            throw e;
        }
    }
}
