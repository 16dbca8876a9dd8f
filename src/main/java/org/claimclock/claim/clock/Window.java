package org.claimclock.claim.clock;

import java.time.LocalDate;

/**
 * A span of time in which somebody may act.
 *
 * @param lastDay included in full
 */
public record Window(LocalDate opened, LocalDate lastDay) {

    public static final Window NOT_OPENED = new Window(LocalDate.MIN, LocalDate.MIN);

    /** In time: the local date is not after the last day. */
    public boolean covers(LocalDate date) {
        return isOpened() && !date.isAfter(lastDay);
    }

    public boolean isOpened() {
        return !equals(NOT_OPENED);
    }

    @Override
    public String toString() {
        return isOpened() ? opened + " to " + lastDay : "not opened";
    }
}
