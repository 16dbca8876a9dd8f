package org.claimclock.claim.clock;

/**
 * The terms of a clock: one row of {@code clocks.csv} that was in force at the clock's day zero.
 *
 * @param length in {@code unit}, at least 1
 * @param reason code of the escalation or rejection, empty where the lapse needs none
 */
public record Term(Clock clock, int length, DayUnit unit, Roll roll, LapseAction onLapse, String reason) {}
