package org.claimclock.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A night that somebody asks for.
 *
 * @param inputs files or folders to read in place; empty for the inbox
 * @param backfill history that everyone was told of at the time
 */
public record NightRequest(LocalDate asOf, List<Path> inputs, boolean backfill) {
    public NightRequest {
        inputs = List.copyOf(inputs);
    }
}
