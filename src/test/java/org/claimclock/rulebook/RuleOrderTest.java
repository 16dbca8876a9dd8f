package org.claimclock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimclock.rulebook.scenario.Played;
import org.claimclock.rulebook.scenario.ScenarioReport;
import org.claimclock.rulebook.scenario.Scenarios;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules have no order: neither within a file, nor between files, nor by the names of files. */
class RuleOrderTest {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;$");
    private static final Pattern PLACE = Pattern.compile("\\([a-z0-9-]+\\.drl:\\d+\\)");
    private static final List<String> FILES = List.of(
            "consent.drl",
            "deadlines.drl",
            "decisions.drl",
            "disputes.drl",
            "edits.drl",
            "eligibility.drl",
            "notices.drl");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "shuffle {0}")
    @ValueSource(longs = {1, 2})
    void shufflingRulesAndFilesChangesNothing(long seed) {
        EditedRules rules = shuffled(EditedRules.copiedTo(folder), new Random(seed));

        try (LoadedRulebook shipped = EditedRules.shipped("cpor-2020");
                LoadedRulebook shuffled = rules.rulebook()) {
            ScenarioReport expected = Scenarios.play(shipped, Path.of("rules"));
            ScenarioReport found = Scenarios.play(shuffled, folder);

            assertThat(stories(found)).isEqualTo(stories(expected));
            assertThat(found.coverage()).isEqualTo(expected.coverage());
        }
    }

    /** Everything that happened in every scenario, without the places where rules stand. */
    private static List<String> stories(ScenarioReport report) {
        return report.played().stream()
                .map(Played::timeline)
                .map(lines -> PLACE.matcher(String.join("\n", lines)).replaceAll(""))
                .toList();
    }

    private static EditedRules shuffled(EditedRules rules, Random random) {
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
        assertThat(all).hasSizeGreaterThan(60);
        Collections.shuffle(all, random);
        TreeMap<Integer, List<String>> dealt = new TreeMap<>();
        all.forEach(rule -> dealt.computeIfAbsent(random.nextInt(5), key -> new ArrayList<>())
                .add(rule));
        dealt.forEach((pile, some) -> rules.write(
                "pile-" + pile + ".drl",
                "package rules;\n\n" + String.join("\n", imports) + "\n\n" + String.join("\n\n", some) + "\n"));
        return rules;
    }
}
