package org.claimclock.rulebook.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.kie.api.KieBase;

/**
 * Loaded rules, sorted by what they speak of. Facts of some types can only meet the rules that ask for no other types: a question is put to those alone,
 * for the engine looks at each rule that is there.
 */
class RuleBases {

    /**
     * The rules that facts of some types can meet.
     *
     * @param kieBase holds just these rules
     * @param heard for each fact, in order, whether any of the rules speaks of its type
     */
    record Circle(KieBase kieBase, List<Boolean> heard, boolean isEmpty) {}

    private final ClassLoader loader;
    private final Map<Rule, RuleTypes> rules = new LinkedHashMap<>();
    private final Map<List<Class<?>>, Circle> circles = new ConcurrentHashMap<>();

    RuleBases(ClassLoader loader, List<Model> models) {
        this.loader = loader;
        models.forEach(model -> model.getRules().forEach(rule -> rules.put(rule, RuleTypes.of(rule))));
    }

    /** @param facts the types of the facts of a question, in order */
    Circle about(List<Class<?>> facts) {
        return circles.computeIfAbsent(facts, this::gather);
    }

    KieBase all() {
        return Engine.newBase(List.copyOf(rules.keySet()), loader);
    }

    ClassLoader loader() {
        return loader;
    }

    /** Nobody asks any more; what is asked all the same is gathered again. */
    void forget() {
        circles.clear();
    }

    private Circle gather(List<Class<?>> facts) {
        var able = rules.entrySet().stream()
                .filter(rule -> rule.getValue().canMatch(facts))
                .toList();
        var heard = facts.stream()
                .map(fact -> able.stream().anyMatch(rule -> rule.getValue().mentions(fact)))
                .toList();
        var kieBase = Engine.newBase(able.stream().map(Map.Entry::getKey).toList(), loader);
        return new Circle(kieBase, heard, able.isEmpty());
    }
}
