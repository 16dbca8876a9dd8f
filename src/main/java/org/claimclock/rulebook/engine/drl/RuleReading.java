package org.claimclock.rulebook.engine.drl;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was understood of the rule files.
 *
 * @param cards the rules, sorted by name
 * @param types the fact types that the rules name
 * @param faults everything that is wrong; if there is anything, the rules must not be compiled
 */
public record RuleReading(List<RuleCard> cards, Set<Class<?>> types, List<RuleFault> faults) {

    public RuleReading {
        cards = cards.stream().sorted(Comparator.comparing(RuleCard::name)).toList();
        types = Set.copyOf(new LinkedHashSet<>(types));
        faults = faults.stream().distinct().sorted().toList();
    }
}
