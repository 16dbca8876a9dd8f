package org.claimclock.generate;

import java.util.Optional;
import org.claimclock.generate.life.Dice;

/**
 * The days on which claims begin. Evenly over history and nights; or, where a night is to touch a given number of claims, as thinly as that takes
 * in the days just before the first night, and the rest before that, so that most of their lives are over.
 */
final class Beginnings {

    /** After so many days nothing happens to a claim any more, and no clock of it runs. */
    static final int LONGEST_LIFE = 120;

    private final long first;
    private final long recent;
    private final long last;
    private final double shareOfRecent;

    Beginnings(Plan plan) {
        Plan.Nights nights = plan.nights();
        first = nights.from().toEpochDay() - nights.historyDays();
        last = nights.last().toEpochDay();
        boolean even = nights.touchedClaims() == 0;
        int days = even ? nights.historyDays() : recentDays(plan);
        recent = nights.from().toEpochDay() - days;
        shareOfRecent = even ? 1 : recentClaims(nights, days) / plan.claims();
    }

    /** The day on which the claim begins that these dice are for, as an epoch day. */
    long day(Dice dice) {
        return dice.fraction() < shareOfRecent ? between(dice, recent, last) : between(dice, first, recent - 1);
    }

    private static long between(Dice dice, long from, long to) {
        return from + dice.below((int) (to - from + 1));
    }

    /** On how many nights something happens to a claim in its first days, on the average: fitted to a count over 3,500 lives. */
    private static double touchesIn(int days) {
        return 0.8 + 4.4 * (1 - Math.exp(-days / 14.0));
    }

    private static double recentClaims(Plan.Nights nights, int days) {
        return nights.touchedClaims() / touchesIn(days) * (days + nights.count());
    }

    /** The most days over which recent claims can be strewn; fewer than one where there are too few claims. */
    private static int recentDays(Plan plan) {
        int days = LONGEST_LIFE;
        while (days > 0 && recentClaims(plan.nights(), days) > plan.claims()) {
            days--;
        }
        return days;
    }

    /** Why no such number of claims can be touched each night. */
    static Optional<String> findFault(Plan plan) {
        Plan.Nights nights = plan.nights();
        if (nights.historyDays() <= LONGEST_LIFE) {
            return Optional.of("--touch needs a --history of more than %d days, in which the other claims come to rest."
                    .formatted(LONGEST_LIFE));
        }
        long needed = (long) Math.ceil(recentClaims(nights, 1));
        return needed <= plan.claims()
                ? Optional.empty()
                : Optional.of("--touch %d needs at least --claims %d, even if they all began just before; there are %d."
                        .formatted(nights.touchedClaims(), needed, plan.claims()));
    }
}
