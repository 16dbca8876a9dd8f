package org.claimclock.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections of a pool, whose guard hears where there is none to be had. */
final class GuardedConnections extends DelegatingDataSource {
    private final LossGuard guard;
    private final ServerPlace place;

    GuardedConnections(DataSource pool, LossGuard guard, ServerPlace place) {
        super(pool);
        this.guard = guard;
        this.place = place;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLException e) {
            guard.adjudicate(e);
            if (e instanceof SQLTransientConnectionException) {
                throw place.hasNoneLeft(e);
            }
            throw e;
        }
    }
}
