package org.claimclock.register;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The connections to a database of PostgreSQL. */
final class ServerDatabase implements Database {
    private static final long MILLIS_TO_CONNECT = 10_000;

    /**
     * Each of our statements reads by a key, a page of it in the order of an index. A table that a night has just filled has no statistics, though,
     * and a server without them reads all of it for a list of keys, and sorts the rest of it for each page; it would also compile statements that
     * take less time than their compilation.
     */
    private static final String BY_KEYS = "set enable_seqscan = off; set enable_bitmapscan = off; set jit = off";

    private final HikariDataSource pool;
    private final DataSource handedOut;
    private final @Nullable Hold hold;

    /** What is had beside the connections where somebody writes. */
    private record Hold(WriterLock lock, LossGuard guard) {}

    private ServerDatabase(HikariDataSource pool, DataSource handedOut, @Nullable Hold hold) {
        this.pool = pool;
        this.handedOut = handedOut;
        this.hold = hold;
    }

    /** For reading only; it may be read beside a writer. */
    static ServerDatabase look(ServerPlace place) {
        HikariConfig config = config(direct(place));
        config.setReadOnly(true);
        HikariDataSource pool = pool(config, place);
        return new ServerDatabase(pool, pool, null);
    }

    /** For reading and writing. */
    static ServerDatabase hold(ServerPlace place) {
        return hold(place, direct(place));
    }

    static ServerDatabase hold(ServerPlace place, DataSource direct) {
        LossGuard guard = new LossGuard(place);
        WriterLock lock = WriterLock.take(direct, place);
        try {
            HikariConfig config = config(new WriterConnections(direct, lock, guard, MILLIS_TO_CONNECT));
            config.setExceptionOverride(guard);
            HikariDataSource pool = pool(config, place);
            return new ServerDatabase(pool, new GuardedConnections(pool, guard, place), new Hold(lock, guard));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    static DataSource direct(ServerPlace place) {
        DriverManagerDataSource direct = new DriverManagerDataSource(place.url(), place.user(), place.password());
        Properties properties = new Properties();
        // Rows that are inserted together travel together.
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", "claimclock");
        properties.setProperty("tcpKeepAlive", "true");
        direct.setConnectionProperties(properties);
        return direct;
    }

    private static HikariConfig config(DataSource connections) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(connections);
        config.setPoolName("book");
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(MILLIS_TO_CONNECT);
        config.setConnectionInitSql(BY_KEYS);
        return config;
    }

    private static HikariDataSource pool(HikariConfig config, ServerPlace place) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw place.cannotBeOpened(e);
        }
    }

    @Override
    public void endIfLost() {
        if (hold != null && !hold.lock().isHeld()) {
            hold.guard().lockIsLost();
        }
    }

    @Override
    public DataSource dataSource() {
        return handedOut;
    }

    @Override
    public void close() {
        if (hold != null) {
            hold.guard().end();
        }
        // The pool goes first: as long as one of its connections is at work nobody else may write.
        pool.close();
        if (hold != null) {
            hold.lock().close();
        }
    }
}
