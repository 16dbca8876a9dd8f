package org.claimclock.csv;

/**
 * The account of one file.
 *
 * @param bytes bytes on disk, all of them read and hashed
 * @param sha256 their checksum, 64 hexadecimal digits in lower case; empty if the file could not be read
 * @param records what became of each record
 */
public record FileTally(long bytes, String sha256, RecordCounts records) {

    public FileTally refusing(long rows) {
        return new FileTally(bytes, sha256, records.refusing(rows));
    }
}
