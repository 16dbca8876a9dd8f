package org.claimclock.register;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.claimclock.disk.DiskWords;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The HSQLDB files of one folder, opened so that no acknowledged commit is ever lost. */
final class EmbeddedDatabase implements Database {
    /**
     * Without {@code write_delay=false} a kill loses acknowledged commits; without {@code result_max_memory_rows} a large
     * answer fills the heap. The larger cache halves the time of updates all over the book; the larger log keeps a first
     * night from stopping for checkpoints.
     */
    private static final String OPTIONS = ";hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.default_table_type=cached"
            + ";hsqldb.result_max_memory_rows=20000;hsqldb.cache_rows=150000;hsqldb.cache_size=60000;hsqldb.log_size=200"
            // Beyond 256 MB the data file would be read by seeking, not by memory mapping. It cannot grow larger than
            // this.
            + ";hsqldb.nio_max_size=65536"
            // The data folder has a lock of its own, which ends with the process; HSQLDB's would hold a restart up for
            // seconds.
            + ";hsqldb.lock_file=false";

    /** No file is written, not even to note that the database is open. */
    private static final String ONLY_LOOKING = ";readonly=true";

    private final HikariDataSource pool;
    private final StorageGuard guard;

    private EmbeddedDatabase(HikariDataSource pool, StorageGuard guard) {
        this.pool = pool;
        this.guard = guard;
    }

    /** For reading and writing. */
    static EmbeddedDatabase open(Path folder) {
        return open(folder, OPTIONS);
    }

    /** For reading only, of a folder that may be write-protected. The database must have been closed. */
    static EmbeddedDatabase look(Path folder) {
        return open(folder, OPTIONS + ONLY_LOOKING);
    }

    private static EmbeddedDatabase open(Path folder, String options) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:hsqldb:file:" + folder.toAbsolutePath().resolve("book") + options);
        config.setReadOnly(isOnlyLooking(options));
        config.setUsername("SA");
        config.setPassword("");
        config.setPoolName("book");
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        StorageGuard guard = new StorageGuard(folder);
        config.setExceptionOverride(guard);
        try {
            ClosingMark mark = new ClosingMark(folder);
            if (isOnlyLooking(options)) {
                mark.check();
            } else {
                mark.checkAndRemove();
            }
            HikariDataSource pool = new HikariDataSource(config);
            compareExactly(new JdbcTemplate(pool));
            return new EmbeddedDatabase(pool, guard);
        } catch (IOException e) {
            throw new RegisterException("the database in " + folder + " cannot be read: " + DiskWords.of(e), e);
        } catch (PoolInitializationException e) {
            throw new RegisterException(
                    "the database in " + folder + " cannot be opened: "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage()
                            + ". Maybe another run still has it open, the folder cannot be written to, or its files are"
                            + " damaged and must be restored from a backup.",
                    e);
        }
    }

    private static boolean isOnlyLooking(String url) {
        return url.endsWith(ONLY_LOOKING);
    }

    /** Texts differ if they differ, trailing spaces included; padding them costs a tenth of all comparisons, too. */
    private static void compareExactly(JdbcTemplate jdbc) {
        Long tables = jdbc.queryForObject(
                "select count(*) from information_schema.tables where table_schema = 'PUBLIC'", Long.class);
        if (tables != null && tables == 0) {
            jdbc.execute("set database collation sql_text no pad");
        }
    }

    private RegisterException cannotClose(Exception fault) {
        return new RegisterException(
                "the database in " + guard.folder() + " could not be closed: " + fault.getMessage()
                        + ". Maybe the disk is full. What it holds is safe.",
                fault);
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void endIfLost() {
        // The lock of the data folder ends with the process, and not before.
    }

    @Override
    public void close() {
        if (!pool.isClosed()) {
            // The pool goes first: it would replace the connections that a shutdown closes, and so open the files
            // again.
            pool.close();
            DataSource direct = new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            try (Connection last = direct.getConnection();
                    Statement statement = last.createStatement()) {
                statement.execute("shutdown");
                if (!isOnlyLooking(pool.getJdbcUrl())) {
                    new ClosingMark(guard.folder()).set();
                }
            } catch (SQLException e) {
                guard.adjudicate(e);
                throw cannotClose(e);
            } catch (IOException e) {
                throw cannotClose(e);
            }
        }
    }
}
