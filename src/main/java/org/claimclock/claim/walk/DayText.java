package org.claimclock.claim.walk;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days as people read them: {@code Tue 03-02}, {@code Tue 2021-03-02}. */
public final class DayText {

    private DayText() {}

    public static String of(LocalDate day) {
        return weekday(day) + " " + day.toString().substring(5);
    }

    public static String dated(LocalDate day) {
        return weekday(day) + " " + day;
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
