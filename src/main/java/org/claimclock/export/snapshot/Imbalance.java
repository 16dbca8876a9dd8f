package org.claimclock.export.snapshot;

/**
 * A claim for which finance was handed something else than the book says.
 *
 * @param what in words, with line ids and products and without names of people
 */
public record Imbalance(String claimId, String what) {

    @Override
    public String toString() {
        return claimId + ": " + what;
    }
}
