package org.claimclock.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that shows what it is set to. */
final class SetClock extends Clock {
    private final ZoneId zone;
    private Instant now;

    SetClock(ZoneId zone, String wall) {
        this.zone = zone;
        this.now = LocalDateTime.parse(wall).atZone(zone).toInstant();
    }

    /** Puts it to a time on the wall, back or forward. */
    void put(String wall) {
        now = LocalDateTime.parse(wall).atZone(zone).toInstant();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
