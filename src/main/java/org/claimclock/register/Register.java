package org.claimclock.register;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.claimclock.register.directory.Directory;
import org.claimclock.register.directory.DirectoryKeeping;
import org.claimclock.register.people.People;
import org.claimclock.register.plan.Plan;
import org.claimclock.register.post.Post;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The book of claims. Opening it brings its tables up to date; closing it writes everything down.
 *
 * <p>Safe for many threads. What is done within one {@link #inTransaction} is kept whole or not at all.
 */
public final class Register implements AutoCloseable {
    private final Database database;
    private final DataSource dataSource;
    private final JdbcTransactionManager transactionManager;
    private final JdbcTemplate jdbc;
    private final FileNames files;

    Register(Database database) {
        this.database = database;
        this.dataSource = database.dataSource();
        this.transactionManager = new JdbcTransactionManager(dataSource);
        this.jdbc = new JdbcTemplate(dataSource);
        this.files = new FileNames(jdbc);
    }

    /**
     * Opens the embedded database in this folder, which is made if there is none.
     *
     * @throws RegisterException if the folder is in use, or was written by a newer version
     */
    public static Register open(Path folder) {
        return new Register(new Renewal(folder).open());
    }

    /** Brings it up to date; closes it where that fails. */
    static Register opened(Database database) {
        try {
            Migrations.bringUpToDate(database.dataSource());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return new Register(database);
    }

    /**
     * Like {@link #opened}, but changes nothing.
     *
     * @return empty where it has to be brought up to date; it is closed then
     */
    static Optional<Register> findUpToDate(Database database) {
        if (!Migrations.isUpToDate(new JdbcTemplate(database.dataSource()))) {
            database.close();
            return Optional.empty();
        }
        return Optional.of(new Register(database));
    }

    /**
     * Opens the embedded database in this folder only to read: no byte of the folder changes, so it may be write-protected, and many can look at
     * once. Empty where that cannot be, because the book is open, was not closed when its run was killed, or has to be brought up to date first.
     *
     * @throws RegisterException if the files of the book are damaged
     */
    public static Optional<Register> findToLookAt(Path folder) {
        if (!new ClosingMark(folder).isSet()) {
            return Optional.empty();
        }
        return findUpToDate(EmbeddedDatabase.look(folder));
    }

    public Events events() {
        return new Events(jdbc, files);
    }

    public Claims claims() {
        return new Claims(jdbc);
    }

    public Histories histories() {
        return new Histories(jdbc);
    }

    public Lines lines() {
        return new Lines(jdbc);
    }

    public Announcements announcements() {
        return new Announcements(jdbc);
    }

    public Nights nights() {
        return new Nights(jdbc);
    }

    public InputFiles inputFiles() {
        return new InputFiles(jdbc);
    }

    public Orphans orphans() {
        return new Orphans(jdbc, files);
    }

    public Tallies tallies() {
        return new Tallies(jdbc);
    }

    public Agenda agenda() {
        return new Agenda(jdbc);
    }

    public Positions positions() {
        return new Positions(jdbc);
    }

    public Rulebooks rulebooks() {
        return new Rulebooks(jdbc);
    }

    public Approvals approvals() {
        return new Approvals(jdbc);
    }

    public Holds holds() {
        return new Holds(jdbc);
    }

    public Plan plan() {
        return new Plan(jdbc);
    }

    public Directory directory() {
        return new Directory(jdbc);
    }

    /** Brings the directory up to date. */
    public DirectoryKeeping directoryKeeping() {
        return new DirectoryKeeping(jdbc, this);
    }

    public People people() {
        return new People(jdbc);
    }

    public Post post() {
        return new Post(jdbc);
    }

    public Reconciliation reconciliation() {
        return new Reconciliation(jdbc, events());
    }

    /** Rolls back and rethrows whatever {@code work} throws. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(transactionManager).executeWithoutResult(status -> work.run());
    }

    /** Like {@link #inTransaction}, for work that has a result. */
    public <T> T transacted(Supplier<T> work) {
        TransactionTemplate transaction = new TransactionTemplate(transactionManager);
        return Objects.requireNonNull(transaction.execute(status -> work.get()), "work in a transaction gave nothing");
    }

    /** For Spring Batch's own tables, which live beside the book. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Whether a server keeps the book: PostgreSQL, and not the embedded database. */
    public boolean isOnServer() {
        return Dialect.of(dataSource) == Dialect.POSTGRESQL;
    }

    /**
     * Ends the process if the book is no longer ours to write: a server lets go of a book whose connection is lost, and another process may have it at once.
     * Asks the server, for at most ten seconds. Nothing happens where the book was opened to look at, or is being closed.
     */
    public void endIfLost() {
        database.endIfLost();
    }

    /** The one that {@link #inTransaction} uses. */
    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    @Override
    public void close() {
        database.close();
    }
}
