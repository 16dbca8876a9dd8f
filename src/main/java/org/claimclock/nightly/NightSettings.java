package org.claimclock.nightly;

import org.claimclock.export.Additions;

/**
 * What operations set.
 *
 * @param maxRejectPercent a file with a larger share of bad rows is refused whole
 * @param threads that walk claims at the same time
 * @param settleSeconds how long a file in the inbox must have stood still
 * @param minFreeMegabytes what always stays free on the disks of the data folder; 0 asks nothing
 * @param volume when an unusual number of rows is told, or stops the night
 * @param additions what is published beyond the files that every night has
 */
public record NightSettings(
        int maxRejectPercent,
        int threads,
        int settleSeconds,
        int minFreeMegabytes,
        VolumeGuard.Settings volume,
        Additions additions) {

    /** For a night that has been let through before. */
    NightSettings withoutVolumeGuard() {
        return new NightSettings(
                maxRejectPercent, threads, settleSeconds, minFreeMegabytes, VolumeGuard.Settings.OFF, additions);
    }
}
