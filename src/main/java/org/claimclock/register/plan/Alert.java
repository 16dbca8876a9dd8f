package org.claimclock.register.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a person should know of.
 *
 * @param message in words that say what to do
 */
public record Alert(Kind kind, LocalDate asOf, Instant raisedAt, String message) {

    /** What it is about. */
    public enum Kind {
        /** A night had not begun when it must have. */
        LATE_START,
        /** A night was not done when it must have been. */
        LATE_FINISH,
        /** A night failed and is not tried again by itself. */
        FAILED,
        /** A night has read its files and is held, for new rules did otherwise than was forecast. */
        HELD,
        /** A feed brought an unusual number of rows. */
        VOLUME,
        /** A night is done, and files were refused whole. */
        REFUSED_FILES,
        /** Files that a night waited for did not come. */
        MISSING_FILES,
        /** A calendar cannot say which nights there are. */
        NO_CALENDAR,
        /** So much time has passed that the machine's clock may be wrong. */
        LONG_GAP,
        /** Letters of a night have not gone out, or may not have arrived. */
        UNTOLD
    }
}
