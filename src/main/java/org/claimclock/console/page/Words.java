package org.claimclock.console.page;

import java.time.Duration;
import java.util.Locale;

/** Numbers and times as people read them. */
final class Words {
    private static final String[] SIZES = {"bytes", "kB", "MB", "GB", "TB"};
    private static final int STEP = 1_000;

    private Words() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 night}, {@code 2 nights}. */
    static String number(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 1.5 MB}. */
    static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < SIZES.length - 1) {
            size /= STEP;
            unit++;
        }
        return unit == 0 ? number(bytes) + " bytes" : String.format(Locale.ROOT, "%.1f %s", size, SIZES[unit]);
    }

    /** {@code 0:01:05}. */
    static String time(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** {@code 0.4 s}, {@code 0:01:05}: tenths count where there is no minute. */
    static String span(Duration time) {
        return time.toMinutes() > 0
                ? time(time)
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / (double) STEP);
    }

    /** {@code in 3 h 5 min}, {@code 2 days ago}. */
    static String fromNow(Duration time) {
        String about = about(time.abs());
        return time.isNegative() ? about + " ago" : "in " + about;
    }

    private static String about(Duration time) {
        if (time.toDays() > 1) {
            return time.toDays() + " days";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
