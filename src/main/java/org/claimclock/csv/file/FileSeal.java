package org.claimclock.csv.file;

import java.util.List;

/**
 * What can be said of a file only when all its bytes have been seen.
 *
 * @param bytes the bytes that were read and hashed
 * @param sha256 their checksum, 64 hexadecimal digits in lower case
 * @param faults none, or the one that makes the whole file worthless
 */
public record FileSeal(long bytes, String sha256, List<FileFault> faults) {

    public FileSeal {
        faults = List.copyOf(faults);
    }
}
