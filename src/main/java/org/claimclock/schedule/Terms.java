package org.claimclock.schedule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What operations want of the nights.
 *
 * @param from the first as-of, counted at the first start only; null for the nights that fall due from then on
 * @param isMerged whether of several missed nights only the latest is run, which walks the time between
 * @param inbox where the files that a night waits for are dropped
 * @param quiet how long such a file must have stood still
 */
public record Terms(
        @Nullable LocalDate from,
        boolean isMerged,
        Limits limits,
        Retries retries,
        Waiting waiting,
        Path inbox,
        Duration quiet) {

    /**
     * Times on the wall, each the first one after a night fell due; null for none.
     *
     * @param start when a night must have begun
     * @param finish when it must be done
     */
    public record Limits(
            @Nullable LocalTime start, @Nullable LocalTime finish) {
        public static final Limits NONE = new Limits(null, null);
    }
}
