package org.claimclock.rulebook.compare;

import java.time.LocalDate;

/**
 * One thing in which the candidate differs from the rules in force.
 *
 * @param subject the rule, the clock, the policy, the reason or the day
 * @param where file and line; of what is gone, in the rules in force
 * @param from the first day on which it counts; {@code LocalDate.MIN} where it has none
 * @param sentence what is different, beginning with the place
 */
public record Difference(Kind kind, String subject, String where, LocalDate from, String sentence) {

    /** What differs. */
    public enum Kind {
        RULE,
        CLOCK,
        POLICY,
        REASON,
        DAY
    }
}
