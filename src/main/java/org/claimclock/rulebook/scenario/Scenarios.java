package org.claimclock.rulebook.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.scenario.file.Scenario;
import org.claimclock.rulebook.scenario.file.ScenarioFile;
import org.claimclock.rulebook.table.CalendarTable;
import org.claimclock.rulebook.table.TableFaults;
import org.claimclock.rulebook.table.Tables;

/** All scenarios of a rulebook: the files {@code scenarios/*.csv} beside its rules. */
public final class Scenarios {
    private final LoadedRulebook rulebook;
    private final Path rules;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Tables> tablesOf = new HashMap<>();

    private Scenarios(LoadedRulebook rulebook, Path rules) {
        this.rulebook = rulebook;
        this.rules = rules;
    }

    /**
     * Reads and plays every scenario.
     *
     * @param rules the folder that the rulebook was loaded from
     */
    public static ScenarioReport play(LoadedRulebook rulebook, Path rules) {
        return new Scenarios(rulebook, rules).play();
    }

    private ScenarioReport play() {
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : CalendarTable.files(rules.resolve("scenarios"))) {
            scenarios.addAll(ScenarioFile.read(file, rulebook.tables(), rulebook.zone(), faults));
        }
        CoverageNotes notes = new CoverageNotes();
        RulePlaces places = RulePlaces.of(rulebook.cards());
        List<Played> played = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            notes.begin(scenario.name());
            played.add(play(scenario, notes, places));
        }
        List<String> names = rulebook.cards().stream().map(RuleCard::name).toList();
        UnusedRows unused = new UnusedRows(
                rulebook.tables(), notes.rows(), RuleSources.read(rules).text());
        return new ScenarioReport(
                faults, played, notes.of(names, scenarios.isEmpty() ? List.of() : unused.sentences()));
    }

    private Played play(Scenario scenario, CoverageNotes notes, RulePlaces places) {
        String profile = scenario.supposed().profile();
        TableFaults wrong = new TableFaults();
        Tables tables = profile.isEmpty() || profile.equals(rulebook.tables().profile())
                ? rulebook.tables()
                : tablesOf.computeIfAbsent(profile, key -> Tables.read(rules, key, wrong));
        if (!wrong.all().isEmpty()) {
            tablesOf.remove(profile);
            return new Played(scenario.name(), scenario.where(), wrong.all(), List.of());
        }
        return Play.noted(scenario, new SupposedRulebook(rulebook, tables, scenario.supposed(), notes), places);
    }
}
