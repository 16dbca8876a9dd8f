package org.claimclock.progress;

/**
 * How the walk is shared out. It makes no difference to what comes out.
 *
 * @param partitions how many customers are walked at a time, at least 1
 * @param claimsPerBatch about how many claims are written in one transaction, at least 1
 * @param fromTheStart walk every customer whole and from the first event on, which takes longer and comes to the same result
 */
public record Settings(int partitions, int claimsPerBatch, boolean fromTheStart) {

    public Settings {
        if (partitions < 1 || claimsPerBatch < 1) {
            throw new IllegalArgumentException("the walk needs at least 1 partition and 1 claim in a batch, but got "
                    + partitions + " and " + claimsPerBatch);
        }
    }

    public static Settings of(int partitions) {
        return new Settings(partitions, 500, false);
    }
}
