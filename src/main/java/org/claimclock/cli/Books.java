package org.claimclock.cli;

import java.nio.file.Files;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.HomeLock;
import org.claimclock.register.Register;

/**
 * The book, opened by a command that only looks.
 *
 * @param lock held as long as the book is open: the embedded database serves one process at a time
 */
record Books(HomeLock lock, Register register) implements AutoCloseable {

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
            throw new UsageFault(
                    ExitCode.LOCKED, "a run is working on " + home.folder() + ". Maybe try again when it has ended.");
        }
        return new Books(lock, Register.open(home.db()));
    }

    /** Like {@link #open}, for a command that notes something; without a book it begins one. */
    static Books openOrBegin(Home home) {
        home.findObstacle().ifPresent(obstacle -> {
            throw UsageFault.usage(obstacle);
        });
        home.prepare();
        HomeLock lock = HomeLock.tryHold(home);
        if (lock == null) {
            throw new UsageFault(
                    ExitCode.LOCKED, "a run is working on " + home.folder() + ". Maybe try again when it has ended.");
        }
        return new Books(lock, Register.open(home.db()));
    }

    @Override
    public void close() {
        register.close();
        lock.close();
    }
}
