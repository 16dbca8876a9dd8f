package org.claimclock.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The same rulebook in another order: rules in their files and between files, rows in their tables. */
public record ShuffledRules(EditedRules rules, Random random) {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;$");
    private static final List<String> FILES = List.of(
            "consent.drl",
            "deadlines.drl",
            "decisions.drl",
            "disputes.drl",
            "edits.drl",
            "eligibility.drl",
            "notices.drl");
    private static final List<String> TABLES =
            List.of("clocks.csv", "policy.csv", "reasons.csv", "calendars/us-federal.csv");
    private static final int PILES = 5;

    /** How many rules there are. */
    public int shuffleRules() {
        List<String> all = new ArrayList<>();
        TreeSet<String> imports = new TreeSet<>();
        for (String file : FILES) {
            Matcher found = RULE.matcher(rules.read(file));
            while (found.find()) {
                all.add(found.group());
            }
            IMPORT.matcher(rules.read(file)).results().forEach(each -> imports.add(each.group()));
            rules.delete(file);
        }
        Collections.shuffle(all, random);
        TreeMap<Integer, List<String>> dealt = new TreeMap<>();
        all.forEach(rule -> dealt.computeIfAbsent(random.nextInt(PILES), key -> new ArrayList<>())
                .add(rule));
        dealt.forEach((pile, some) -> rules.write(
                "pile-" + pile + ".drl",
                "package rules;\n\n" + String.join("\n", imports) + "\n\n" + String.join("\n\n", some) + "\n"));
        return all.size();
    }

    /** Comments and the header stay on top. */
    public void shuffleTables() {
        for (String table : TABLES) {
            List<String> lines = rules.read(table).lines().toList();
            int header =
                    (int) lines.stream().takeWhile(line -> line.startsWith("#")).count();
            List<String> rows = new ArrayList<>(lines.subList(header + 1, lines.size()));
            Collections.shuffle(rows, random);
            rules.write(
                    table,
                    lines.stream().limit(header + 1L).collect(Collectors.joining("\n")) + "\n" + String.join("\n", rows)
                            + "\n");
        }
    }
}
