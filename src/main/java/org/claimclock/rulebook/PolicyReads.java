package org.claimclock.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimclock.csv.Nearest;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.claimclock.rulebook.table.Tables;

/** Rows of {@code policy.csv} that rules read by their names: where one is missing, the night that asks for it would fail. */
record PolicyReads(RuleSources sources, Tables tables) {
    private static final Pattern READ = Pattern.compile("\\b(number|text)\\(\\s*\"([^\"\n]*)\"\\s*\\)");

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (RuleText file : sources.files()) {
            List<String> lines = file.text().lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                String where = file.file() + ":" + (at + 1) + ": ";
                READ.matcher(lines.get(at).replaceFirst("//.*", ""))
                        .results()
                        .forEach(read -> add(where, read, faults));
            }
        }
        return faults;
    }

    private void add(String where, MatchResult read, List<String> faults) {
        String name = read.group(2);
        Map<LocalDate, Map<String, String>> values = tables.policyValues();
        if (values.values().stream().noneMatch(day -> day.containsKey(name))) {
            List<String> names = values.values().stream()
                    .flatMap(day -> day.keySet().stream())
                    .distinct()
                    .toList();
            String meant = Nearest.maybe(name, names);
            faults.add(where + "asks for the policy " + name + ", which has no row in policy.csv in profile "
                    + tables.profile() + "." + (meant.isEmpty() ? " Maybe add it there." : meant));
            return;
        }
        values.entrySet().stream()
                .filter(day -> !day.getValue().containsKey(name))
                .findFirst()
                .ifPresent(day -> faults.add(where + "asks for the policy " + name + ", which has no row in force from "
                        + day.getKey() + " on in profile " + tables.profile()
                        + ". Maybe its last row has ended, or its first one begins too late."));
        if (read.group(1).equals("number")) {
            values.values().stream()
                    .map(day -> day.getOrDefault(name, "0"))
                    .filter(value -> !value.matches("-?\\d{1,9}"))
                    .findFirst()
                    .ifPresent(value -> faults.add(where + "asks for the number of the policy " + name + ", which is '"
                            + value + "' in policy.csv. Maybe text(\"" + name + "\") is meant."));
        }
    }
}
