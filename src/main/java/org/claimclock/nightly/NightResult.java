package org.claimclock.nightly;

import java.nio.file.Path;
import org.claimclock.register.NightRecord;

/**
 * How a night that was asked for ended.
 *
 * @param folder what was published
 * @param again the night had been completed before, and nothing was done
 */
public record NightResult(NightRecord night, Path folder, boolean again) {}
