package org.claimclock.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Of two processes that want to write one book on a server, one waits or is refused, however the connections of the other end. */
@OnlyPostgres
class WriterLockTest {
    /** Other tests have books on this server, too. */
    private static final String OF_THIS_BOOK =
            " and database = (select oid from pg_database where datname = current_database())";

    private static final String WAITING =
            "select count(*) from pg_locks where locktype = 'advisory' and not granted" + OF_THIS_BOOK;

    private final PostgresServer server = PostgresServer.shared();
    private final ServerPlace place = (ServerPlace) server.book("locks");
    private final DataSource direct = ServerDatabase.direct(place);
    private Connection watch;

    @BeforeEach
    void makeADatabase() throws SQLException {
        server.drop("locks");
        server.database("locks");
        watch = direct.getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        watch.close();
    }

    @Test
    void whoComesSecondIsRefused() {
        try (WriterLock first = WriterLock.take(direct, place)) {
            assertThatThrownBy(() -> WriterLock.take(direct, place))
                    .isInstanceOf(BookInUseException.class)
                    .hasMessage("another run is working on the book in " + place
                            + ", perhaps on another machine. Maybe wait for it to end and run this again.");
            assertThat(first).isNotNull();
        }

        WriterLock.take(direct, place).close();
    }

    @Test
    void whatAKilledProcessLeftAtWorkEndsBeforeTheNextBegins() throws Exception {
        WriterLock killed = WriterLock.take(direct, place);
        Connection atWork = direct.getConnection();
        assertThat(killed.admits(atWork)).isTrue();
        killed.close();

        CompletableFuture<WriterLock> next = CompletableFuture.supplyAsync(() -> WriterLock.take(direct, place));
        while (number(WAITING) == 0) {
            Thread.onSpinWait();
        }
        assertThat(next).isNotDone();
        atWork.close();

        next.get().close();
    }

    @Test
    void whoLostTheLockGetsNoNewConnectionAndKeepsOthersOutWithTheLastThatItHas() throws Exception {
        try (WriterLock first = WriterLock.take(direct, place)) {
            Connection atWork = direct.getConnection();
            assertThat(first.admits(atWork)).isTrue();
            number(
                    "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock'"
                            + OF_THIS_BOOK);

            try (Connection fresh = direct.getConnection()) {
                assertThat(first.admits(fresh)).isFalse();
            }
            CompletableFuture<WriterLock> next = CompletableFuture.supplyAsync(() -> WriterLock.take(direct, place));
            while (number(WAITING) == 0) {
                Thread.onSpinWait();
            }
            try (Connection late = direct.getConnection()) {
                assertThat(first.admits(late)).isFalse();
            }
            assertThat(next).isNotDone();
            atWork.close();

            next.get().close();
        }
    }

    private long number(String sql) {
        Long number = new JdbcTemplate(new SingleConnectionDataSource(watch, true)).queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
