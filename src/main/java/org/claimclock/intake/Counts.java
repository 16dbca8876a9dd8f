package org.claimclock.intake;

/**
 * What became of the rows of a file: {@code read = recorded + duplicate + conflicting}.
 *
 * @param read rows that could be read
 * @param recorded events that are new in the book
 * @param duplicate events that were in the book with the same content
 * @param conflicting events that were in the book with other content: {@code EVENT_ID_CONFLICT}, the first stands
 * @param rejected rows that could not be read
 */
record Counts(long read, long recorded, long duplicate, long conflicting, long rejected) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                read + other.read,
                recorded + other.recorded,
                duplicate + other.duplicate,
                conflicting + other.conflicting,
                rejected + other.rejected);
    }
}
