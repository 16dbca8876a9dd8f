package org.claimclock.register;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** New connections that may write, as long as this process has the book for itself. */
final class WriterConnections extends DelegatingDataSource {
    private final WriterLock lock;
    private final LossGuard guard;

    WriterConnections(DataSource direct, WriterLock lock, LossGuard guard) {
        super(direct);
        this.lock = lock;
        this.guard = guard;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (!lock.admits(connection)) {
            connection.close();
            guard.lockIsLost();
        }
        return connection;
    }
}
