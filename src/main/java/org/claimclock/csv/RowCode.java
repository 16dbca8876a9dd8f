package org.claimclock.csv;

/** What can be wrong with a row as far as its cells alone tell. */
public enum RowCode {
    /** A required cell is empty. */
    VALUE_REQUIRED,
    /** A cell does not have the form of its column, or the quotes of the row are damaged. */
    BAD_FORMAT,
    /** A cell has the form of a code and is not one of the list. */
    UNKNOWN_VALUE,
    /** A cell, a list or the row is longer than allowed. */
    TOO_LONG,
    /** The row has more or fewer cells than the header has columns. */
    COLUMN_COUNT,
    /** A local time does not say its offset from UTC. */
    OFFSET_REQUIRED
}
