package org.claimclock.rulebook.engine.drl;

import java.util.List;

/**
 * What a rule says about itself.
 *
 * @param name a sentence; no two rules share one
 * @param effect the value of {@code @effect}
 * @param reason the value of {@code @reason}, or {@link #NO_REASON}
 * @param source the value of {@code @source}: where the rule comes from
 * @param file the rule file
 * @param line where the rule begins, from 1
 * @param bindings its variables, such as {@code $on}, in the order in which they are written
 */
public record RuleCard(
        String name, String effect, String reason, String source, String file, int line, List<String> bindings) {

    public static final String NO_REASON = "";

    public RuleCard {
        bindings = List.copyOf(bindings);
    }

    public boolean hasReason() {
        return !reason.equals(NO_REASON);
    }
}
