package org.claimclock.rulebook.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimclock.claim.Finding;
import org.claimclock.claim.moment.Moment;

/** Takes note, while scenarios are played, which rules fired and how often they could have, and which rows of tables were used. */
final class CoverageNotes {
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Integer> fired = new HashMap<>();
    private final Map<String, String> momentOf = new HashMap<>();
    private final Map<String, Set<String>> scenarios = new TreeMap<>();
    private final Map<String, Set<String>> heard = new TreeMap<>();
    private final RowUse rows = new RowUse();
    private String scenario = "";
    private int begun;

    void begin(String name) {
        scenario = name;
        begun++;
    }

    void examined(Moment moment, List<Finding> findings) {
        String kind = moment.getClass().getSimpleName();
        asked.merge(kind, 1, Integer::sum);
        heard.computeIfAbsent(kind, key -> new TreeSet<>()).add(scenario);
        Set<String> rules = findings.stream().map(Finding::rule).collect(Collectors.toCollection(HashSet::new));
        for (String rule : rules) {
            fired.merge(rule, 1, Integer::sum);
            momentOf.put(rule, kind);
            scenarios.computeIfAbsent(rule, key -> new TreeSet<>()).add(scenario);
        }
    }

    RowUse rows() {
        return rows;
    }

    /** @param unusedRows see {@link UnusedRows} */
    Coverage of(List<String> rules, List<String> unusedRows) {
        List<String> neverFired =
                rules.stream().filter(rule -> !fired.containsKey(rule)).toList();
        List<String> neverSilent = rules.stream()
                .filter(fired::containsKey)
                .filter(rule -> !wasSilent(rule))
                .toList();
        return new Coverage(neverFired, neverSilent, unusedRows, scenarios, silentIn());
    }

    /** Those that come to a rule's moment and in which it never fires. */
    private Map<String, Set<String>> silentIn() {
        Map<String, Set<String>> silent = new TreeMap<>();
        momentOf.forEach((rule, kind) -> {
            Set<String> others = new TreeSet<>(heard.getOrDefault(kind, Set.of()));
            others.removeAll(scenarios.getOrDefault(rule, Set.of()));
            silent.put(rule, others);
        });
        return silent;
    }

    /** At a moment of its kind; a rule that alone speaks of its kind has nothing to leave to another. */
    private boolean wasSilent(String rule) {
        String kind = momentOf.getOrDefault(rule, "");
        boolean alone = momentOf.values().stream().filter(kind::equals).count() == 1;
        int times = fired.getOrDefault(rule, 0);
        return alone ? hasOtherScenario(rule) : times < asked.getOrDefault(kind, 0);
    }

    private boolean hasOtherScenario(String rule) {
        return scenarios.getOrDefault(rule, Set.of()).size() < begun;
    }
}
