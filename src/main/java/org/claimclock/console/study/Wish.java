package org.claimclock.console.study;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody wants to know of rules.
 *
 * @param candidate the folder; empty for the rules in force
 * @param by who wants it
 * @param given further options and their values, such as {@code why}
 */
public record Wish(StudyKind kind, String candidate, String by, Map<String, String> given) {
    public Wish {
        given = Collections.unmodifiableMap(new TreeMap<>(given));
    }

    public Wish(StudyKind kind, String candidate, String by) {
        this(kind, candidate, by, Map.of());
    }
}
