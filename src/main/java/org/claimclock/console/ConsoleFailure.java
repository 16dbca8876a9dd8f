package org.claimclock.console;

/** The console cannot be opened. */
public final class ConsoleFailure extends RuntimeException {
    ConsoleFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
