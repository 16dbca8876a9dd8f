package org.claimclock.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A night, begun or done.
 *
 * @param sequence dense, from 1
 * @param runId of the attempt that last worked on it
 * @param calendarVersion fingerprint of the calendars: when it changes, open deadlines are counted again
 * @param finishedAt null until done
 * @param packageSha256 empty until done
 */
public record NightRecord(
        LocalDate asOf,
        long sequence,
        String runId,
        State state,
        boolean backfill,
        String profile,
        String rulesVersion,
        String calendarVersion,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String packageSha256,
        int exitCode) {

    /** A night that is {@code RUNNING} while nobody runs it was killed, and is continued or repeated. */
    public enum State {
        RUNNING,
        DONE
    }

    /** A night that begins. */
    public record Start(
            LocalDate asOf,
            String runId,
            boolean backfill,
            String profile,
            String rulesVersion,
            String calendarVersion,
            Instant at) {}
}
