package org.claimclock.cli;

import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.StopRequest;

/** Ends a command that only looks, where somebody wants it to. */
final class AskedToStop {
    private AskedToStop() {}

    /** @throws UsageFault if it is asked */
    static void check(StopRequest stop) {
        if (stop.isAsked()) {
            throw new UsageFault(ExitCode.FAILED, "stopped before its end, as it was asked to. Nothing was changed.");
        }
    }
}
