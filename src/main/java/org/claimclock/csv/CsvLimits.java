package org.claimclock.csv;

import org.claimclock.csv.file.GzipLimits;

/**
 * How large things may get before they are refused rather than kept in memory.
 *
 * @param fieldChars the most characters of one cell
 * @param recordChars the most characters of one record, and so of one physical line
 * @param recordLines the most physical lines of one record with quoted line ends. Far above what a text of a few thousand characters can hold, so
 *     that nobody's text can push a record over this cap and have its inner lines taken for rows
 * @param textChars the most characters that a text in several lines can have and be accepted by whoever reads the rows
 * @param gzip what a packed file may unpack to
 * @param doubtful what to do with a quoted text that may be rows
 */
public record CsvLimits(
        int fieldChars, int recordChars, int recordLines, int textChars, GzipLimits gzip, DoubtfulText doubtful) {

    public static final CsvLimits DEFAULT =
            new CsvLimits(100_000, 1_000_000, 10_000, 4_000, GzipLimits.DEFAULT, DoubtfulText.REFUSE);

    /** For files that this program wrote. */
    public static final CsvLimits OWN = DEFAULT.withDoubtful(DoubtfulText.BELIEVE);

    public CsvLimits {
        if (fieldChars < 1 || recordChars < fieldChars || recordLines < 1) {
            throw new IllegalArgumentException("a record must have room for a cell, and a cell for a character");
        }
    }

    public CsvLimits withGzip(GzipLimits other) {
        return new CsvLimits(fieldChars, recordChars, recordLines, textChars, other, doubtful);
    }

    public CsvLimits withDoubtful(DoubtfulText other) {
        return new CsvLimits(fieldChars, recordChars, recordLines, textChars, gzip, other);
    }
}
