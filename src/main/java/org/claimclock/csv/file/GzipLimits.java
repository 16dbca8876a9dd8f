package org.claimclock.csv.file;

/**
 * How much a {@code .csv.gz} may unpack to, against gzip bombs.
 *
 * @param unpackedBytes the most bytes a file may unpack to
 * @param ratio the most bytes that one packed byte may unpack to, on average; CSV packs 5 to 50 times, a bomb 1,000 times
 * @param ratioFrom the ratio counts only from this many unpacked bytes on: small files of equal rows pack well too
 */
public record GzipLimits(long unpackedBytes, int ratio, long ratioFrom) {

    public static final GzipLimits DEFAULT = new GzipLimits(20L << 30, 200, 16L << 20);

    public GzipLimits {
        if (unpackedBytes < 1 || ratio < 1 || ratioFrom < 0) {
            throw new IllegalArgumentException("limits of gzip must be at least 1");
        }
    }
}
