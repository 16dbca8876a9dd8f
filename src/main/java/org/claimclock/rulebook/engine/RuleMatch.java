package org.claimclock.rulebook.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimclock.rulebook.engine.drl.RuleCard;

/**
 * A rule whose condition the facts meet.
 *
 * @param rule its name, effect, reason and source
 * @param bound the values of its variables, by names such as {@code $on}, in the order in which the rule binds them
 */
public record RuleMatch(RuleCard rule, Map<String, Object> bound) {

    public RuleMatch {
        bound = Collections.unmodifiableMap(new LinkedHashMap<>(bound));
    }
}
