package org.claimclock.register.shape;

/** A text in the book is not what this program writes. The message never shows it: it may hold personal data. */
public final class DamagedTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedTextException(String what) {
        super("the database holds a " + what
                + " that cannot be read. Maybe it was changed by hand, or written by another version.");
    }
}
