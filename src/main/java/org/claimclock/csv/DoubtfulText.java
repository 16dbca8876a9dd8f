package org.claimclock.csv;

/**
 * What to do where RFC 4180 sees a quoted text of several lines and the lines look like rows between two damaged quotes. It is rare, and either
 * reading can be the right one.
 */
public enum DoubtfulText {
    /** Refuse the line that opens the quote, and read the others as rows: damage costs no neighbour. */
    READ_AS_ROWS,
    /**
     * Refuse all its lines as one record: somebody who can write into a text cannot make rows of it, and where it was damage, good rows are
     * refused with it.
     */
    REFUSE
}
