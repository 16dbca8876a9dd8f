package org.claimclock.register;

/** Another process has the book open to write. */
public final class BookInUseException extends RegisterException {
    private static final long serialVersionUID = 1L;

    BookInUseException(String message) {
        super(message);
    }
}
