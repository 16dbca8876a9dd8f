package org.claimclock.cli;

import org.claimclock.nightly.ExitCode;

/** The command cannot be carried out as it was given; the message says what to do. */
final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    UsageFault(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    static UsageFault usage(String message) {
        return new UsageFault(ExitCode.USAGE, message);
    }

    ExitCode code() {
        return code;
    }
}
