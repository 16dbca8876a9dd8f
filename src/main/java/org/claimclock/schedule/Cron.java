package org.claimclock.schedule;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When nights fall due, as a crontab has it: minute, hour, day of the month, month, day of the week; with seconds before them if there are six
 * fields. It speaks of the time on the wall, without a zone.
 */
public final class Cron {
    private static final int WITHOUT_SECONDS = 5;

    private final String text;
    private final CronExpression expression;

    private Cron(String text, CronExpression expression) {
        this.text = text;
        this.expression = expression;
    }

    /** @throws IllegalArgumentException if it cannot be understood */
    public static Cron of(String text) {
        String[] fields = text.trim().split("\\s+");
        String full = fields.length == WITHOUT_SECONDS ? "0 " + text.trim() : text.trim();
        return new Cron(text, CronExpression.parse(full));
    }

    /** Whether this is one. */
    public static boolean isOne(String text) {
        try {
            of(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The first time after this one; none where it never comes, such as February 30. */
    Optional<LocalDateTime> findNext(LocalDateTime after) {
        @Nullable LocalDateTime next = expression.next(after);
        return Optional.ofNullable(next);
    }

    @Override
    public String toString() {
        return text;
    }
}
