package org.claimclock.cli;

import java.nio.file.Files;
import java.util.Optional;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.HomeLock;
import org.claimclock.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * The book, opened by a command that only looks. A book that was closed is not written to: its folder may be write-protected, and many may look at
 * once.
 *
 * @param lock keeps runs out as long as the book is open: the embedded database does not serve a reader beside a writer
 */
record Books(HomeLock lock, Register register) implements AutoCloseable {

    static Books open(Home home) {
        if (!home.hasBook()) {
            throw UsageFault.usage(
                    "there is no book in " + home.db() + ". Maybe --home is missing, or no night has been run yet.");
        }
        HomeLock looking = held(HomeLock.tryLook(home), home);
        Optional<Register> closed = Register.findToLookAt(home.db());
        if (closed.isPresent()) {
            return new Books(looking, closed.get());
        }
        looking.close();
        return opened(home);
    }

    /** A book that its run could not close, or that an older program wrote, is mended first. */
    private static Books opened(Home home) {
        if (!Files.isWritable(home.db())) {
            throw UsageFault.usage("the book in " + home.db() + " cannot be opened: it was left open by a run that"
                    + " was killed, or is of an older version, and the folder cannot be written to to mend it. Maybe"
                    + " look as the user who runs the nights, or at a copy of the data folder.");
        }
        HomeLock lock = held(HomeLock.tryHold(home), home);
        return new Books(lock, Register.open(home.db()));
    }

    private static HomeLock held(@Nullable HomeLock lock, Home home) {
        if (lock == null) {
            throw new UsageFault(
                    ExitCode.LOCKED, "a run is working on " + home.folder() + ". Maybe try again when it has ended.");
        }
        return lock;
    }

    @Override
    public void close() {
        register.close();
        lock.close();
    }
}
