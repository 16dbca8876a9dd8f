package org.claimclock.rulebook.release;

/**
 * By how much the first night under new rules may differ from what was forecast.
 *
 * @param percent of what was forecast
 * @param count a difference of so many is let through whatever its share
 */
public record Tolerance(int percent, int count) {

    boolean allows(long forecast, long found) {
        return Math.abs(found - forecast) <= Math.max(count, forecast * percent / 100);
    }

    @Override
    public String toString() {
        return "a difference of " + percent + " percent, or of " + count;
    }
}
