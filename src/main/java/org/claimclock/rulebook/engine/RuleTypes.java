package org.claimclock.rulebook.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;

/**
 * What a rule speaks of.
 *
 * @param needed types of which it needs a fact each; without one of them it cannot match
 * @param mentioned all types in its conditions, those that must be absent too; facts of other types are nothing to it
 */
record RuleTypes(Set<Class<?>> needed, Set<Class<?>> mentioned) {

    static RuleTypes of(Rule rule) {
        var types = new RuleTypes(new HashSet<>(), new HashSet<>());
        types.add(rule.getView(), true);
        return types;
    }

    private void add(Condition condition, boolean must) {
        switch (condition.getType()) {
            case PATTERN -> add((Pattern<?>) condition, must);
            case AND, EXISTS -> condition.getSubConditions().forEach(part -> add(part, must));
            case OR, NOT, FORALL -> condition.getSubConditions().forEach(part -> add(part, false));
            case CONSEQUENCE -> {}
            // Whatever else there is may speak of anything.
            default -> mentioned.add(Object.class);
        }
    }

    private void add(Pattern<?> pattern, boolean must) {
        Class<?> type = pattern.getPatternVariable().getType();
        mentioned.add(type);
        if (must) {
            needed.add(type);
        }
    }

    boolean canMatch(Collection<Class<?>> facts) {
        return needed.stream().allMatch(need -> facts.stream().anyMatch(need::isAssignableFrom));
    }

    boolean mentions(Class<?> fact) {
        return mentioned.stream().anyMatch(type -> type.isAssignableFrom(fact));
    }
}
