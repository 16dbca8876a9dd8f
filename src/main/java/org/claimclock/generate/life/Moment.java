package org.claimclock.generate.life;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A time in seconds since 1970. Working hours are 16:00 to 23:00 UTC, in which it is the same day in the Americas and in Europe; so a day means
 * the same to a generator that does not know the program's zone.
 */
record Moment(long second) {

    private static final int DAY = 86_400;
    private static final int OPENS = 16 * 3_600;
    private static final int LAST_START = 6 * 3_600;

    /** Some time in the first six working hours of a day. */
    static Moment on(long day, Dice dice) {
        return new Moment(day * DAY + OPENS + dice.below(LAST_START));
    }

    long day() {
        return Math.floorDiv(second, DAY);
    }

    Moment later(int seconds) {
        return new Moment(second + seconds);
    }

    /** A day alone, such as {@code 2021-03-01}. */
    String date() {
        return LocalDate.ofEpochDay(day()).toString();
    }

    /** With the offset of whoever wrote it down, such as {@code 2021-03-01T17:05:09+01:00}. */
    String text(ZoneOffset offset) {
        OffsetDateTime time = OffsetDateTime.ofInstant(java.time.Instant.ofEpochSecond(second), offset);
        return time.toLocalTime().getSecond() == 0 ? time.plusSeconds(1).toString() : time.toString();
    }
}
