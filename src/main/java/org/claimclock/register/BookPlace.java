package org.claimclock.register;

import java.nio.file.Path;
import java.util.Optional;

/** Where a book is kept: in files of a folder, or in a database that a server keeps. Its text says so in a message. */
public sealed interface BookPlace permits EmbeddedPlace, ServerPlace {

    /** In this folder, by the embedded database. */
    static BookPlace in(Path folder) {
        return new EmbeddedPlace(folder);
    }

    /**
     * In a database of PostgreSQL.
     *
     * @param url such as {@code jdbc:postgresql://db.example.org/claimclock}; its schema is the first one of the user's search path
     * @param user who owns the tables
     * @param password of this user; may be empty where the server asks for none
     */
    static BookPlace at(String url, String user, String password) {
        return new ServerPlace(url, user, password);
    }

    /**
     * Whether a book was ever begun here.
     *
     * @throws RegisterException if the place cannot be asked
     */
    boolean hasBook();

    /**
     * Opens it to write, and begins it where there is none.
     *
     * @throws BookInUseException if another process has it open to write
     * @throws RegisterException if it cannot be opened, or was written by a newer version
     */
    Register open();

    /**
     * Opens it only to read, so that many can look at once. Empty where that cannot be, because it has to be mended or brought up to date first.
     *
     * @throws RegisterException if it cannot be opened
     */
    Optional<Register> findToLookAt();
}
