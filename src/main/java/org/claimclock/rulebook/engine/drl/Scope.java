package org.claimclock.rulebook.engine.drl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables that are bound at one place of a rule's condition, with their types, in the order in which they are written. */
final class Scope {

    private final Map<String, Class<?>> bound = new LinkedHashMap<>();

    /** False if the name was bound before. */
    boolean bind(String name, Class<?> type) {
        return bound.putIfAbsent(name, type) == null;
    }

    Optional<Class<?>> find(String name) {
        return Optional.ofNullable(bound.get(name));
    }

    /** A scope that sees all of this one, and whose own variables end with it. */
    Scope inner() {
        var inner = new Scope();
        inner.bound.putAll(bound);
        return inner;
    }

    /** Takes over what the branches of an {@code or} have bound. */
    void join(List<Scope> branches) {
        branches.forEach(branch -> branch.bound.forEach(bound::putIfAbsent));
    }

    List<String> names() {
        return new ArrayList<>(bound.keySet());
    }
}
