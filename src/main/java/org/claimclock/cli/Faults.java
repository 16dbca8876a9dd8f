package org.claimclock.cli;

import java.io.PrintWriter;
import org.claimclock.nightly.ExitCode;
import org.slf4j.LoggerFactory;

/** Says in one plain line what went wrong; the rest is in the log. */
final class Faults {

    private Faults() {}

    static ExitCode tell(Exception fault, PrintWriter err) {
        if (fault instanceof UsageFault usage) {
            err.println(usage.getMessage());
            return usage.code();
        }
        LoggerFactory.getLogger(Claimclock.class).debug("failed", fault);
        err.println("failed: " + reason(fault));
        err.println("Nothing was published. It is safe to run the same command again.");
        return ExitCode.FAILED;
    }

    private static String reason(Throwable fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.toString() : message;
    }
}
