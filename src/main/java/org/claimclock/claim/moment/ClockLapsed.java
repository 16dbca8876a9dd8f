package org.claimclock.claim.moment;

import java.time.LocalDate;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.LapseAction;

/**
 * The last day of a clock has passed.
 *
 * @param date the first day after the last day
 * @param onLapse what the clock's row says
 * @param reason the row's reason code, may be empty
 * @param lineTaken another claim has one of the lines sent
 */
public record ClockLapsed(LocalDate date, Clock clock, LapseAction onLapse, String reason, boolean lineTaken)
        implements Moment {}
