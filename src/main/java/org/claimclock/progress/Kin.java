package org.claimclock.progress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The claims of one customer, sorted by who may meet whom, directly or through others: claims of two families never do. */
final class Kin {
    private final Map<String, Set<String>> lines = new TreeMap<>();

    /** A claim names these lines, besides those that it named before. */
    void add(String claimId, Set<String> named) {
        lines.computeIfAbsent(claimId, key -> new HashSet<>()).addAll(named);
    }

    Set<String> claims() {
        return lines.keySet();
    }

    /** The families that these claims belong to, each once, in the order of their first claims. */
    List<Set<String>> of(Set<String> claimIds) {
        Map<String, List<String>> byLine = new HashMap<>();
        lines.forEach((claimId, named) -> named.forEach(
                line -> byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(claimId)));
        List<Set<String>> families = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (String claimId : new TreeSet<>(claimIds)) {
            if (!placed.contains(claimId)) {
                Set<String> family = family(claimId, byLine);
                placed.addAll(family);
                families.add(family);
            }
        }
        return families;
    }

    private Set<String> family(String first, Map<String, List<String>> byLine) {
        Set<String> family = new TreeSet<>(Set.of(first));
        Deque<String> open = new ArrayDeque<>(family);
        while (!open.isEmpty()) {
            for (String line : lines.getOrDefault(open.remove(), Set.of())) {
                // Taken out, for whoever names the line is in the family now.
                List<String> naming = byLine.remove(line);
                if (naming != null) {
                    naming.stream().filter(family::add).forEach(open::add);
                }
            }
        }
        return family;
    }
}
