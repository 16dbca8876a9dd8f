package org.claimclock.register;

import java.time.LocalDate;

/**
 * A claim as the status file shows it.
 *
 * @param nextDeadline last day of the clock that ends first, in ISO form; empty where none runs
 * @param nextClock its name, empty likewise
 */
public record StatusRow(
        String claimId,
        String status,
        String reasonCode,
        String consent,
        String dispute,
        String assessment,
        LocalDate since,
        String nextDeadline,
        String nextClock) {}
