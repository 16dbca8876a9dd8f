package org.claimclock.register;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL for tests. Its texts are ordered as English dictionaries are, unlike our files. */
public final class PostgresServer implements AutoCloseable {
    public static final String USER = "keeper";

    private static @Nullable PostgresServer shared;

    private final @Nullable Path folder;
    private EmbeddedPostgres server;
    private boolean closed;

    private PostgresServer(@Nullable Path folder) {
        this.folder = folder;
        this.server = started(builder());
        execute("create role " + USER + " login");
    }

    /** The one that all tests of this process share; it ends with the process. */
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            shared = new PostgresServer(null);
        }
        return shared;
    }

    /** One that a test may stop and start again: its files lie in this folder. */
    public static PostgresServer in(Path folder) {
        return new PostgresServer(folder);
    }

    private EmbeddedPostgres.Builder builder() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        return folder == null ? builder : builder.setDataDirectory(folder).setCleanDataDirectory(false);
    }

    private static EmbeddedPostgres started(EmbeddedPostgres.Builder builder) {
        try {
            return builder.setServerConfig("max_connections", "200").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It ends at once, as with its machine: no connection is told, nothing is tidied up. */
    public void die() {
        long postmaster = Long.parseLong(
                ask("select pg_read_file('postmaster.pid')").lines().findFirst().orElseThrow());
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        signal("-QUIT", postmaster);
        process.onExit().join();
    }

    /** After {@link #die}, with what it had written down. */
    public void startAgain() {
        int port = server.getPort();
        close();
        server = started(builder().setPort(port));
        closed = false;
    }

    /** This role, which is made, has to say its password from now on. */
    public void requirePassword(String role, String password) {
        execute("create role " + role + " login password '" + password + "'");
        Path rules = Path.of(ask("show hba_file"));
        try {
            Files.writeString(rules, "host all " + role + " all scram-sha-256\n" + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("select pg_reload_conf()");
    }

    private static void signal(String name, long process) {
        try {
            int exit = new ProcessBuilder("kill", name, Long.toString(process))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill " + name + " " + process + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Makes an empty database. */
    public PostgresServer database(String name) {
        execute("create database " + name + " owner " + USER
                + " template template0 locale_provider icu icu_locale 'en-US' locale 'C'");
        return this;
    }

    /** Makes a database that holds what another one holds; nobody may be connected to that. */
    public void copy(String from, String to) {
        execute("create database " + to + " owner " + USER + " template " + from);
    }

    /** Whoever is connected to it loses the connection. Of a server that has ended it is gone. */
    public void drop(String name) {
        if (!closed) {
            execute("drop database if exists " + name + " with (force)");
        }
    }

    /** Ends connections of the program, without a word. */
    public void cut(String database) {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
    }

    public BookPlace book(String database) {
        return BookPlace.at(url(database), USER, "");
    }

    /** The words of a command whose book is in this database. */
    public List<String> words(String database) {
        return List.of("--set", "db.url=" + url(database), "--set", "db.user=" + USER);
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** As the one who may do everything. */
    public void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Like {@link #execute}, and the first cell of the answer. */
    public String ask(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
