package org.claimclock.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Real books for tests: in the embedded database, or with {@code -Dbook=postgresql} each in a database of its own of one real server. */
public final class Books {
    private static final boolean ON_SERVER =
            System.getProperty("book", "embedded").equals("postgresql");

    private Books() {}

    /** Whether the tests of this process have their books in PostgreSQL. */
    public static boolean areOnServer() {
        return ON_SERVER;
    }

    /** A new book of no folder. One in memory stays there until it is closed. */
    public static Register fresh() {
        return ON_SERVER ? ServerBooks.fresh() : inMemory();
    }

    /** Without a table. */
    static DataSource emptyDatabase() {
        return ON_SERVER ? ServerBooks.empty() : memory();
    }

    private static DataSource memory() {
        return new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "SA", "");
    }

    private static Register inMemory() {
        DataSource memory = memory();
        Migrations.bringUpToDate(memory);
        return new Register(new InMemory(memory));
    }

    private record InMemory(DataSource dataSource) implements Database {

        @Override
        public void endIfLost() {
            // Nobody else can reach it.
        }

        @Override
        public void close() {
            new JdbcTemplate(dataSource).execute("shutdown");
        }
    }

    /** Where the book of this data folder is; it may not have begun. */
    public static BookPlace of(Path home) {
        return ON_SERVER ? ServerBooks.of(home).place() : BookPlace.in(home.resolve("db"));
    }

    /** From now on, the book of this data folder is in this database, and copies of it are on the same server. */
    public static void place(Path home, PostgresServer server, String database) {
        ServerBooks.keep(home, server.database(database), database);
    }

    /** Opens the book of this data folder to write. */
    public static Register open(Path home) {
        return of(home).open();
    }

    /** The words of a command and, where it names a data folder and no database, those that say where its book is. */
    public static List<String> named(List<String> words) {
        int home = words.indexOf("--home");
        if (!ON_SERVER || home < 0 || words.stream().anyMatch(word -> word.startsWith("db.url="))) {
            return words;
        }
        List<String> all = new ArrayList<>(words);
        all.addAll(ServerBooks.of(Path.of(words.get(home + 1))).words());
        return all;
    }

    /** After a data folder, or one with data folders in it, was copied: the copies have copies of their books, which must be closed. */
    public static void copied(Path folder, Path copy) {
        if (ON_SERVER) {
            ServerBooks.copied(folder, copy);
        }
    }

    /** After the files of a data folder were deleted. */
    public static void removed(Path home) {
        if (ON_SERVER) {
            ServerBooks.removed(home);
        }
    }
}
