package org.claimclock.generate;

import java.util.Optional;
import org.claimclock.generate.life.Dice;

/**
 * The days on which claims begin. Evenly over history and nights; or, where a night is to touch a given number of claims, thinly from {@link
 * #LONGEST_LIFE} days before the first night on, and the rest before that, so that their lives are over.
 */
final class Beginnings {

    /** After so many days nothing happens to a claim any more, and no clock of it runs. */
    static final int LONGEST_LIFE = 120;

    /** On how many nights something happens to a claim, on the average: counted on 100,000 of them. */
    private static final double TOUCHES_IN_A_LIFE = 5.2;

    private final long first;
    private final long recent;
    private final long last;
    private final double shareOfRecent;

    Beginnings(Plan plan) {
        Plan.Nights nights = plan.nights();
        first = nights.from().toEpochDay() - nights.historyDays();
        last = nights.last().toEpochDay();
        boolean even = nights.touchedClaims() == 0;
        recent = even ? first : nights.from().toEpochDay() - LONGEST_LIFE;
        shareOfRecent = even ? 1 : recentClaims(nights) / (double) plan.claims();
    }

    /** The day on which the claim begins that these dice are for, as an epoch day. */
    long day(Dice dice) {
        return dice.fraction() < shareOfRecent ? between(dice, recent, last) : between(dice, first, recent - 1);
    }

    private static long between(Dice dice, long from, long to) {
        return from + dice.below((int) (to - from + 1));
    }

    private static long recentClaims(Plan.Nights nights) {
        return Math.round(nights.touchedClaims() / TOUCHES_IN_A_LIFE * (LONGEST_LIFE + nights.count()));
    }

    /** Why no such number of claims can be touched each night. */
    static Optional<String> findFault(Plan plan) {
        Plan.Nights nights = plan.nights();
        if (nights.historyDays() <= LONGEST_LIFE) {
            return Optional.of("--touch needs a --history of more than %d days, in which the other claims come to rest."
                    .formatted(LONGEST_LIFE));
        }
        long needed = recentClaims(nights);
        return needed <= plan.claims()
                ? Optional.empty()
                : Optional.of("--touch %d needs at least --claims %d, the claims that live then; there are %d."
                        .formatted(nights.touchedClaims(), needed, plan.claims()));
    }
}
