package org.claimclock.generate;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimclock.generate.life.Story;

/**
 * What to generate.
 *
 * @param claims how many claims
 * @param seed another seed, other nights; the same plan, the same bytes
 * @param nights the nights and what they bring
 * @param story what happens to the claims
 * @param faultPercent how many of a hundred rows are damaged
 */
public record Plan(long claims, long seed, Nights nights, Story story, int faultPercent) {

    public static final long MOST_CLAIMS = 100_000_000;

    private static final int MOST_NIGHTS = 1_000;
    private static final int MOST_HISTORY = 3_650;

    /**
     * Consecutive calendar days.
     *
     * @param from the first night
     * @param count how many nights
     * @param historyDays the days before the first night in which claims began too; the first night brings all that happened in them
     * @param touchedClaims about how many claims something happens to on each night after the first, deadlines among it; 0 if claims begin evenly
     */
    public record Nights(LocalDate from, int count, int historyDays, long touchedClaims) {

        LocalDate last() {
            return from.plusDays(count - 1L);
        }

        /** The folder of a night, such as {@code 2021-03-01-mon}. */
        String folder(int night) {
            LocalDate asOf = from.plusDays(night);
            String weekday = asOf.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            return asOf + "-" + weekday.toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong with the plan, in the words of the command line; empty if it can be carried out. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        outside(faults, "--claims", claims, 1, MOST_CLAIMS);
        outside(faults, "--nights", nights.count, 1, MOST_NIGHTS);
        outside(faults, "--history", nights.historyDays, 0, MOST_HISTORY);
        outside(faults, "--faults", faultPercent, 0, 100);
        outside(faults, "--touch", nights.touchedClaims, 0, MOST_CLAIMS);
        if (faults.isEmpty() && nights.touchedClaims > 0) {
            Beginnings.findFault(this).ifPresent(faults::add);
        }
        return List.copyOf(faults);
    }

    private static void outside(List<String> faults, String option, long value, long least, long most) {
        if (value < least || value > most) {
            faults.add("%s is %d. Allowed: %d to %,d.".formatted(option, value, least, most));
        }
    }
}
