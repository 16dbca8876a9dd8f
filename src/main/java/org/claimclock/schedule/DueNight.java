package org.claimclock.schedule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A night that the plan asks for.
 *
 * @param dueAt when it may begin
 */
public record DueNight(LocalDate asOf, Instant dueAt) {}
