package org.claimclock.register;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The connections to a database of PostgreSQL. */
final class ServerDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 12;
    private static final long MILLIS_TO_CONNECT = 10_000;

    /**
     * One writer for the book, wherever its process runs: the lock of the data folder tells only of the processes that share the folder. The server lets go of
     * it when its connection ends, however that ends.
     */
    private static final String LOCK =
            "select pg_try_advisory_lock(hashtext('claimclock'), hashtext(current_schema()))";

    /**
     * Each of our statements reads by a key, a page of it in the order of an index. A table that a night has just filled has no statistics, though,
     * and a server without them reads all of it for a list of keys, and sorts the rest of it for each page; it would also compile statements that
     * take less time than their compilation.
     */
    private static final String BY_KEYS = "set enable_seqscan = off; set enable_bitmapscan = off; set jit = off";

    private static final int SECONDS_TO_ANSWER = 2;

    /** A machine that is switched off says no goodbye: by itself the server would keep its locks for two hours. */
    private static final String NOTICE_A_DEAD_MACHINE =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;"
                    + " set tcp_user_timeout = 25000";

    private final HikariDataSource pool;
    private final @Nullable Connection lock;

    private ServerDatabase(HikariDataSource pool, @Nullable Connection lock) {
        this.pool = pool;
        this.lock = lock;
    }

    /** For reading only; it may be read beside a writer. */
    static ServerDatabase look(ServerPlace place) {
        return new ServerDatabase(pool(place, true), null);
    }

    /** For reading and writing. */
    static ServerDatabase hold(ServerPlace place) {
        HikariDataSource pool = pool(place, false);
        try {
            return new ServerDatabase(pool, lock(pool, place));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(ServerPlace place, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(place.url());
        config.setUsername(place.user());
        config.setPassword(place.password());
        config.setReadOnly(readOnly);
        config.setPoolName("book");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(MILLIS_TO_CONNECT);
        config.setConnectionInitSql(BY_KEYS + "; " + NOTICE_A_DEAD_MACHINE);
        // Rows that are inserted together travel together.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "claimclock");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new RegisterException(
                    "the database " + place + " cannot be opened: "
                            + sentence(innermost(e).getMessage())
                            + " Maybe the server is not running, or one of db.url, db.user and db.password-file is wrong.",
                    e);
        }
    }

    private static Connection lock(DataSource pool, ServerPlace place) {
        try {
            Connection connection = pool.getConnection();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(LOCK)) {
                row.next();
                if (row.getBoolean(1)) {
                    return connection;
                }
            }
            connection.close();
            throw new BookInUseException("another run is working on the book in " + place
                    + ", perhaps on another machine. Maybe wait for it to end and run this again.");
        } catch (SQLException e) {
            throw new RegisterException("the database " + place + " cannot be locked: " + e.getMessage(), e);
        }
    }

    private static Throwable innermost(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause == null ? fault : innermost(cause);
    }

    private static String sentence(@Nullable String words) {
        return words == null ? "" : words.endsWith(".") ? words : words + ".";
    }

    /** Whether the server still keeps the lock for us. Always, where none was asked for. */
    boolean isHeld() {
        try {
            return lock == null || lock.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        if (lock != null) {
            try {
                lock.close();
            } catch (SQLException e) {
                throw new RegisterException("the lock of the book could not be given back: " + e.getMessage(), e);
            }
        }
    }
}
