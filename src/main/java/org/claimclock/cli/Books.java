package org.claimclock.cli;

import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.HomeLock;
import org.claimclock.register.Register;

/** Opens the book for commands that only look. */
final class Books {

    private Books() {}

    /** The embedded database serves one process at a time: while a night runs, looking has to wait. */
    static Register open(Home home) {
        if (!home.hasBook()) {
            throw UsageFault.usage(
                    "there is no book in " + home.db() + ". Maybe --home is missing, or no night has been run yet.");
        }
        try (HomeLock lock = HomeLock.tryHold(home)) {
            if (lock == null) {
                throw new UsageFault(
                        ExitCode.LOCKED,
                        "a run is working on " + home.folder() + ". Maybe try again when it has ended.");
            }
        }
        return Register.open(home.db());
    }
}
