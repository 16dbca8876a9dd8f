package org.claimclock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.claimclock.rulebook.scenario.Played;
import org.claimclock.rulebook.scenario.ScenarioReport;
import org.claimclock.rulebook.scenario.Scenarios;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules have no order: neither within a file, nor between files, nor by the names of files. Nor have the rows of tables. */
class RuleOrderTest {
    private static final Pattern PLACE = Pattern.compile("\\([a-z0-9-]+\\.drl:\\d+\\)");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "shuffle {0}")
    @ValueSource(longs = {1, 2})
    void shufflingRulesFilesAndRowsChangesNoScenario(long seed) {
        ShuffledRules order = new ShuffledRules(EditedRules.copiedTo(folder), new Random(seed));
        assertThat(order.shuffleRules()).isGreaterThan(60);
        order.shuffleTables();

        try (LoadedRulebook shipped = EditedRules.shipped("cpor-2020");
                LoadedRulebook shuffled = order.rules().rulebook()) {
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
}
