package org.claimclock.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A real PostgreSQL, started for the tests that need one and stopped with them. Its texts are ordered as English dictionaries are, unlike our files. */
final class PostgresServer implements AutoCloseable {
    static final String USER = "keeper";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer start() {
        try {
            PostgresServer started = new PostgresServer(EmbeddedPostgres.start());
            started.execute("create role " + USER + " login");
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a command that uses this database, which is made and empty. */
    List<String> newDatabase(String name) {
        execute("create database " + name + " owner " + USER
                + " template template0 locale_provider icu icu_locale 'en-US' locale 'C'");
        return settings(name);
    }

    List<String> settings(String name) {
        return List.of("--set", "db.url=" + url(name), "--set", "db.user=" + USER);
    }

    String url(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
