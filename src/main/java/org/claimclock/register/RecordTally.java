package org.claimclock.register;

/** The records of one file; {@code physicalRecords} is the sum of the others. */
public record RecordTally(long physicalRecords, long read, long rejected, long header, long blank) {
    public static final RecordTally NONE = new RecordTally(0, 0, 0, 0, 0);
}
