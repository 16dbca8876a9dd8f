package org.claimclock.rulebook.engine.why;

import java.util.List;

/**
 * Whether a rule's condition holds for some facts.
 *
 * @param fired whether it does
 * @param lines what held, in the order of the rule, and last what failed first, with its values and the nearest change
 */
public record Judgement(boolean fired, List<String> lines) {

    public Judgement {
        lines = List.copyOf(lines);
    }
}
