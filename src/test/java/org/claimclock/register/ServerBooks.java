package org.claimclock.register;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases of a server, one for each book. */
final class ServerBooks {

    /** Tests leave their books behind: those that are long done are dropped, so that the disk need not hold them all. */
    private static final int KEPT = 60;

    private static final int KEPT_OPEN = 6;

    private static final String TEMPLATE = "fresh";

    /** A database that holds a book, or will. */
    record Kept(PostgresServer server, String database) {

        BookPlace place() {
            return server.book(database);
        }

        /** Those of a command that say where it is. */
        List<String> words() {
            return server.words(database);
        }

        void drop() {
            server.drop(database);
        }
    }

    private record Fresh(Kept kept, Register register) {}

    private static final Map<Path, Kept> HOMES = new HashMap<>();
    private static final Deque<Path> DROPPED_NEXT = new ArrayDeque<>();
    private static final Deque<Fresh> OPEN = new ArrayDeque<>();
    private static boolean hasTemplate;
    private static int number;

    private ServerBooks() {}

    /** That of this data folder; it is made, and empty, when it is asked for first. */
    static synchronized Kept of(Path home) {
        Kept known = HOMES.get(path(home));
        if (known != null) {
            return known;
        }
        Kept empty = new Kept(shared(), next());
        shared().database(empty.database());
        keepForAWhile(path(home), empty);
        return empty;
    }

    static synchronized void keep(Path home, PostgresServer server, String database) {
        HOMES.put(path(home), new Kept(server, database));
    }

    private static void keepForAWhile(Path home, Kept kept) {
        HOMES.put(home, kept);
        DROPPED_NEXT.add(home);
        if (DROPPED_NEXT.size() > KEPT) {
            HOMES.remove(DROPPED_NEXT.remove()).drop();
        }
    }

    /** An open book: a copy of one whose tables are made. */
    static synchronized Register fresh() {
        if (!hasTemplate) {
            shared().database(TEMPLATE).book(TEMPLATE).open().close();
            hasTemplate = true;
        }
        if (OPEN.size() == KEPT_OPEN) {
            Fresh oldest = OPEN.remove();
            oldest.register().close();
            oldest.kept().drop();
        }
        Kept kept = new Kept(shared(), next());
        shared().copy(TEMPLATE, kept.database());
        Register register = kept.place().open();
        OPEN.add(new Fresh(kept, register));
        return register;
    }

    /** Without a table. */
    static synchronized DataSource empty() {
        String name = next();
        return new DriverManagerDataSource(shared().database(name).url(name), PostgresServer.USER, "");
    }

    /** Each book of a folder gets a copy, a database of its own. */
    static synchronized void copied(Path folder, Path copy) {
        for (Path home : List.copyOf(HOMES.keySet())) {
            if (home.startsWith(path(folder))) {
                // What is copied once may be copied again, however many others there are.
                DROPPED_NEXT.remove(home);
                Path other = path(copy).resolve(path(folder).relativize(home).toString());
                removed(other);
                Kept from = HOMES.get(home);
                Kept to = new Kept(from.server(), next());
                from.server().copy(from.database(), to.database());
                // A copied sequence tells the server's log of no number before the next checkpoint: a crash would give
                // it out again.
                from.server().execute("checkpoint");
                keepForAWhile(other, to);
            }
        }
    }

    static synchronized void removed(Path home) {
        Kept kept = HOMES.remove(path(home));
        if (kept != null) {
            DROPPED_NEXT.remove(path(home));
            kept.drop();
        }
    }

    private static Path path(Path home) {
        return home.toAbsolutePath().normalize();
    }

    private static String next() {
        number++;
        return "book_" + number;
    }

    private static PostgresServer shared() {
        return PostgresServer.shared();
    }
}
