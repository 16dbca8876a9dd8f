package org.claimclock.rulebook.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.scenario.file.Scenario;
import org.claimclock.rulebook.scenario.file.ScenarioFile;
import org.claimclock.rulebook.table.CalendarTable;
import org.claimclock.rulebook.table.TableFaults;
import org.claimclock.rulebook.table.Tables;

/** Scenarios that are played again and again with the same rules and other tables, to see whether one of them notices. */
public final class Trials {
    /** Longer than any clock of the rules runs. */
    private static final int REACH_DAYS = 60;

    private final LoadedRulebook rulebook;
    private final Path folder;
    private final List<Scenario> scenarios;

    private Trials(LoadedRulebook rulebook, Path folder) {
        this.rulebook = rulebook;
        this.folder = folder;
        this.scenarios = read(rulebook.tables(), new ArrayList<>());
    }

    /** @param rules a folder with {@code scenarios/}, as it is now */
    public static Trials of(LoadedRulebook rulebook, Path rules) {
        return new Trials(rulebook, rules.resolve("scenarios"));
    }

    private List<Scenario> read(Tables tables, List<String> faults) {
        return CalendarTable.files(folder).stream()
                .flatMap(file -> ScenarioFile.read(file, tables, rulebook.zone(), faults).stream())
                .toList();
    }

    /**
     * Whether these tables make a scenario fail, or do not pass their own check.
     *
     * @param tables a folder with the tables
     * @param concerned days of which these tables say something else; scenarios far from them are not played
     */
    public boolean notice(Path tables, DateSpan concerned) {
        TableFaults wrong = new TableFaults();
        Tables own = Tables.read(tables, rulebook.tables().profile(), wrong);
        if (!wrong.all().isEmpty()) {
            return true;
        }
        List<String> unread = new ArrayList<>();
        // Only reasons decide what a scenario may say; reading it is most of the work.
        boolean sameWords =
                own.reasons().all().equals(rulebook.tables().reasons().all());
        List<Scenario> all = sameWords ? scenarios : read(own, unread);
        Map<String, Tables> byProfile = new HashMap<>(Map.of("", own, own.profile(), own));
        return !unread.isEmpty()
                || all.stream()
                        .filter(scenario -> comesNear(scenario, concerned))
                        .anyMatch(scenario -> fails(scenario, tables, byProfile));
    }

    private static boolean comesNear(Scenario scenario, DateSpan concerned) {
        LocalDate from = scenario.firstNight().minusDays(REACH_DAYS);
        LocalDate to = scenario.lastNight().plusDays(REACH_DAYS);
        return !to.isBefore(concerned.from()) && !from.isAfter(concerned.to());
    }

    private boolean fails(Scenario scenario, Path tablesFolder, Map<String, Tables> byProfile) {
        TableFaults wrong = new TableFaults();
        Tables tables = byProfile.computeIfAbsent(
                scenario.supposed().profile(), profile -> Tables.read(tablesFolder, profile, wrong));
        SupposedRulebook supposed = new SupposedRulebook(rulebook, tables, scenario.supposed(), new CoverageNotes());
        return !wrong.all().isEmpty()
                || !Play.of(scenario, supposed, RulePlaces.of(rulebook.cards())).passed();
    }
}
