package org.claimclock.claim.clock;

import java.time.LocalDate;

/**
 * A clock on a claim.
 *
 * @param d0 day zero: the day the clock first started, which is never counted
 * @param from where the present count starts: {@code d0}, or the day it resumed after a pause
 * @param days what is left to count from {@code from} on, in the unit of its term; less than zero once overspent
 * @param lastDay the last day, included in full; of a paused clock the one it had
 */
public record RunningClock(Clock clock, LocalDate d0, LocalDate from, int days, LocalDate lastDay, Phase phase) {

    /** A lapsed clock stays on the claim while its last day still decides whether something was in time. */
    public enum Phase {
        RUNNING,
        PAUSED,
        LAPSED
    }

    public boolean isRunning() {
        return phase == Phase.RUNNING;
    }

    public RunningClock lapsed() {
        return new RunningClock(clock, d0, from, days, lastDay, Phase.LAPSED);
    }

    RunningClock paused(int left) {
        return new RunningClock(clock, d0, from, left, lastDay, Phase.PAUSED);
    }

    public RunningClock movedTo(LocalDate later) {
        return new RunningClock(clock, d0, from, days, later, phase);
    }

    /** What the count depends on: two counts with the same key and calendar have the same last day. */
    public String countKey() {
        return clock + " " + from + " " + days;
    }
}
