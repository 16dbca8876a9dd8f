package org.claimclock.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as people read it: {@code Tue 2021-03-09 02:30}. */
public final class ScheduleText {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private ScheduleText() {}

    /** With seconds only where there are some. */
    public static String wall(Instant instant, ZoneId zone) {
        var time = instant.atZone(zone);
        return (time.getSecond() == 0 ? WALL : SECONDS).format(time);
    }

    /** With seconds: when something happened, beside times of other things. */
    public static String exact(Instant instant, ZoneId zone) {
        return SECONDS.format(instant.atZone(zone));
    }
}
