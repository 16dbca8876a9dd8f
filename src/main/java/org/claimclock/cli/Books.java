package org.claimclock.cli;

import java.nio.file.Files;
import org.claimclock.cli.visit.Visit;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.HomeLock;
import org.claimclock.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * The book, opened by a command that only looks, or lent to it by the process that serves it.
 *
 * @param lock held as long as the book is open: the embedded database serves one process at a time; null for a book that is lent
 * @param served where the book is served in this process; null where it is not
 */
record Books(
        @Nullable HomeLock lock,
        Register register,
        @Nullable Served served) implements AutoCloseable {

    /** @throws BookIsServed where another process serves the book, which then has to carry out the command */
    static Books open(Home home) {
        if (!home.hasBook()) {
            throw UsageFault.usage(
                    "there is no book in " + home.db() + ". Maybe --home is missing, or no night has been run yet.");
        }
        if (!Files.isWritable(home.db())) {
            throw UsageFault.usage("the book in " + home.db() + " cannot be opened: the folder cannot be written to,"
                    + " and the database keeps its own notes there. Maybe look as the user who runs the nights,"
                    + " or at a copy of the data folder.");
        }
        HomeLock lock = HomeLock.tryHold(home);
        if (lock == null) {
            refuseWhereServed(home);
            throw new UsageFault(
                    ExitCode.LOCKED, "a run is working on " + home.folder() + ". Maybe try again when it has ended.");
        }
        return new Books(lock, Register.open(home.db()), null);
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

    /** Like {@link #open}, for a command that notes something; without a book it begins one. */
    static Books openOrBegin(Home home) {
        home.findObstacle().ifPresent(obstacle -> {
            throw UsageFault.usage(obstacle);
        });
        home.prepare();
        HomeLock lock = HomeLock.tryHold(home);
        if (lock == null) {
            refuseWhereServed(home);
            throw new UsageFault(
                    ExitCode.LOCKED, "a run is working on " + home.folder() + ". Maybe try again when it has ended.");
        }
        return new Books(lock, Register.open(home.db()), null);
    }

    @Override
    public void close() {
        if (lock != null) {
            register.close();
            lock.close();
        }
    }
}
