package org.claimclock.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Whoever closes a book of a server has lost nothing, whatever its pool of connections is doing just then. */
@OnlyPostgres
class ServerDatabaseTest {
    /** The one that holds the lock, and the first of the pool. */
    private static final int AT_THE_START = 2;

    private final PostgresServer server = PostgresServer.shared();
    private final ServerPlace place = (ServerPlace) server.book("closing");

    /** A server that takes its time for each connection after the first two. */
    private static final class Slow extends DelegatingDataSource {
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger given = new AtomicInteger();
        private final CountDownLatch waiting = new CountDownLatch(1);

        Slow(DataSource server) {
            super(server);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (asked.incrementAndGet() > AT_THE_START) {
                waiting.countDown();
                sleep();
            }
            Connection connection = super.getConnection();
            given.incrementAndGet();
            return connection;
        }

        private static void sleep() {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A server that gives two connections and no third. */
    private static final class Scarce extends DelegatingDataSource {
        private final AtomicInteger asked = new AtomicInteger();

        Scarce(DataSource server) {
            super(server);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (asked.incrementAndGet() > AT_THE_START) {
                throw new SQLException("FATAL: sorry, too many clients already", "53300");
            }
            return super.getConnection();
        }
    }

    @BeforeEach
    void makeADatabase() {
        server.drop("closing");
        server.database("closing");
    }

    @Test
    void aBookIsClosedWhenTheConnectionThatItAskedForHasCome() throws Exception {
        Slow slow = new Slow(ServerDatabase.direct(place));
        ServerDatabase book = ServerDatabase.hold(place, slow);

        // The pool sees that its only connection is taken, and asks for another.
        try (Connection taken = book.dataSource().getConnection()) {
            assertThat(slow.waiting.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(taken).isNotNull();
        }
        book.close();

        // What came later would find the lock gone, and end the process for it.
        assertThat(slow.given).hasValue(slow.asked.get());
        assertThat(server.ask("select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                        + " where d.datname = 'closing' and l.locktype = 'advisory'"))
                .isEqualTo("0");
    }

    @Test
    void whoGetsNoneIsToldWhatToDo() throws Exception {
        try (ServerDatabase book = ServerDatabase.hold(place, new Scarce(ServerDatabase.direct(place)));
                Connection taken = book.dataSource().getConnection()) {
            assertThat(taken.isClosed()).isFalse();
            assertThatThrownBy(() -> book.dataSource().getConnection())
                    .isInstanceOf(RegisterException.class)
                    .hasMessage("the database " + place
                            + " gave no further connection: FATAL: sorry, too many clients already. Maybe its server"
                            + " allows too few at once (max_connections), or has too much to do; a smaller \"threads\""
                            + " asks for fewer.");
        }
    }
}
