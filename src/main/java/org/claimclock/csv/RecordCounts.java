package org.claimclock.csv;

/**
 * How many records a file holds, and what became of each.
 *
 * @param records physical records, counted on their own: physical lines less those that continue a quoted text
 * @param header 1, or 0 where no header could be read
 * @param read rows that were handed out
 * @param refused damaged rows, and rows that a stage refused later
 * @param blank lines that hold nothing, or a comment where comments are allowed
 */
public record RecordCounts(long records, long header, long read, long refused, long blank) {

    /** The conservation law: each physical record was read, refused, the header, or blank, and none was two of them. */
    public boolean balance() {
        return records == read + refused + header + blank;
    }

    /** The same records after a stage refused some of the rows that it was handed. */
    public RecordCounts refusing(long rows) {
        return new RecordCounts(records, header, read - rows, refused + rows, blank);
    }
}
