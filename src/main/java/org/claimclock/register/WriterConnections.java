package org.claimclock.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** New connections that may write, as long as this process has the book for itself. */
final class WriterConnections extends DelegatingDataSource {
    private final WriterLock lock;
    private final LossGuard guard;
    private final long longest;

    /** @param longest how long a connection may take, in milliseconds */
    WriterConnections(DataSource direct, WriterLock lock, LossGuard guard, long longest) {
        super(direct);
        this.lock = lock;
        this.guard = guard;
        this.longest = longest;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (!lock.admits(connection)) {
            connection.close();
            guard.lockIsLost();
            throw new SQLException("The book is closed.");
        }
        return connection;
    }

    /** So long a pool that is closed waits for a connection that it has asked for, which would outlive it otherwise. */
    @Override
    public int getLoginTimeout() {
        return (int) TimeUnit.MILLISECONDS.toSeconds(longest);
    }
}
