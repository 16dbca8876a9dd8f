package org.claimclock.cli;

import java.nio.file.Files;
import java.util.Optional;
import org.claimclock.cli.visit.Visit;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.HomeLock;
import org.claimclock.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * The book, opened by a command, or lent to it by the process that serves it. A command that only looks does not write to a book that was closed: its
 * folder may be write-protected, and many may look at once.
 *
 * @param lock keeps runs out as long as the book is open: the embedded database does not serve a reader beside a writer; null for a book that is lent
 * @param served where the book is served in this process; null where it is not
 */
record Books(
        @Nullable HomeLock lock,
        Register register,
        @Nullable Served served) implements AutoCloseable {

    /** @throws BookIsServed where another process serves the book, which then has to carry out the command */
    static Books open(Home home) {
        requireBook(home);
        HomeLock looking = held(HomeLock.tryLook(home), home);
        Optional<Register> closed = home.book().findToLookAt();
        if (closed.isPresent()) {
            return new Books(looking, closed.get(), null);
        }
        looking.close();
        return opened(home);
    }

    /** For a command that notes something. */
    static Books openToNote(Home home) {
        requireBook(home);
        return openOrBegin(home);
    }

    private static void requireBook(Home home) {
        if (!home.hasBook()) {
            throw UsageFault.usage(
                    "there is no book in " + home.book() + ". Maybe --home is missing, or no night has been run yet.");
        }
    }

    /** A book that its run could not close, or that an older program wrote, is mended first. */
    private static Books opened(Home home) {
        if (!Files.isWritable(home.db())) {
            throw UsageFault.usage("the book in " + home.db() + " cannot be opened: it was left open by a run that"
                    + " was killed, or is of an older version, and the folder cannot be written to to mend it. Maybe"
                    + " look as the user who runs the nights, or at a copy of the data folder.");
        }
        HomeLock lock = held(HomeLock.tryHold(home), home);
        return new Books(lock, home.book().open(), null);
    }

    private static HomeLock held(@Nullable HomeLock lock, Home home) {
        if (lock == null) {
            refuseWhereServed(home);
            throw new UsageFault(
                    ExitCode.LOCKED,
                    "another process is working on " + home.folder()
                            + ": a run, or serve, which is starting. Maybe try again when the run has ended, or in a moment.");
        }
        return lock;
    }

    static Books lent(Served served) {
        return new Books(null, served.register(), served);
    }

    /** @throws BookIsServed where another process serves the book */
    static void refuseWhereServed(Home home) {
        Visit.find(home.db()).ifPresent(visit -> {
            throw new BookIsServed(visit);
        });
    }

    /** Like {@link #openToNote}, but without a book it begins one. */
    static Books openOrBegin(Home home) {
        home.findObstacle().ifPresent(obstacle -> {
            throw UsageFault.usage(obstacle);
        });
        home.prepare();
        return new Books(held(HomeLock.tryHold(home), home), home.book().open(), null);
    }

    @Override
    public void close() {
        if (lock != null) {
            register.close();
            lock.close();
        }
    }
}
