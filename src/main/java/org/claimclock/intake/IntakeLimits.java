package org.claimclock.intake;

import org.claimclock.csv.CsvLimits;
import org.claimclock.register.RecordTally;

/**
 * When a file is refused whole, and in what portions it is read.
 *
 * @param maxRejectPercent the highest share of bad rows that a file may have; files of at most {@value #FEW_ROWS} rows may have any
 * @param chunk rows that are recorded in one transaction
 * @param csv what csv keeps in memory
 */
public record IntakeLimits(int maxRejectPercent, int chunk, CsvLimits csv) {

    static final int FEW_ROWS = 10;

    public static final IntakeLimits DEFAULT = new IntakeLimits(10, 2_000, CsvLimits.DEFAULT);

    public IntakeLimits {
        if (maxRejectPercent < 0 || maxRejectPercent > 100 || chunk < 1) {
            throw new IllegalArgumentException(
                    "max_reject_percent is from 0 to 100 and a chunk has a row, not %d and %d"
                            .formatted(maxRejectPercent, chunk));
        }
    }

    boolean tooManyBad(RecordTally counted) {
        long rows = counted.read() + counted.rejected();
        return rows > FEW_ROWS && counted.rejected() * 100 > rows * maxRejectPercent;
    }
}
