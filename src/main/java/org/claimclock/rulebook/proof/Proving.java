package org.claimclock.rulebook.proof;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.table.Tables;

/** Puts every moment to every kind of claim, and says what came of it. */
public final class Proving {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);

    private final LoadedRulebook rulebook;
    private final RulebookFolder folder;
    private final Silences silences;

    private Proving(LoadedRulebook rulebook, RulebookFolder folder) {
        this.rulebook = rulebook;
        this.folder = folder;
        this.silences = Silences.read(folder);
    }

    /** @param folder that the rulebook was loaded from */
    public static Proving of(LoadedRulebook rulebook, RulebookFolder folder) {
        return new Proving(rulebook, folder);
    }

    /** What is wrong with {@code silences/}, each with file and line; only without a fault there is something to prove. */
    public List<String> faults() {
        return silences.faults();
    }

    /** The Monday from which on no row of the tables begins any more. */
    public LocalDate usualDay() {
        Tables tables = rulebook.tables();
        LocalDate last = Stream.concat(
                        tables.clocks().rows().stream()
                                .filter(row -> row.profile().equals(tables.profile()))
                                .map(row -> row.valid().from()),
                        tables.policies().rows().stream()
                                .filter(row ->
                                        row.profile().isEmpty() || row.profile().equals(tables.profile()))
                                .map(row -> row.valid().from()))
                .filter(MON_2021_03_01::isBefore)
                .max(LocalDate::compareTo)
                .orElse(MON_2021_03_01);
        return last.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** @param on first day of every history */
    public Proof prove(LocalDate on, Proof.Progress progress) {
        Log log = log(on);
        Exploration exploration = explore(on, log, progress);
        return new Findings(rulebook, silences, exploration, log).proof(on);
    }

    Log log(LocalDate on) {
        Words words = words(on);
        return new Log(words, new Suppositions(rulebook, words, on));
    }

    Exploration explore(LocalDate on, Log log, Proof.Progress progress) {
        Exploration exploration = new Exploration(rulebook, words(on), on, log);
        exploration.explore(progress);
        return exploration;
    }

    private Words words(LocalDate on) {
        return Words.usedIn(text(), ownNumbers(on));
    }

    private String text() {
        return RuleSources.read(folder.folder()).text() + "\n" + silences.text();
    }

    /** Small numbers of rows that only the rules know. */
    private List<Integer> ownNumbers(LocalDate on) {
        return rulebook.policy(on).values().entrySet().stream()
                .filter(row -> text().contains('"' + row.getKey() + '"'))
                .map(Map.Entry::getValue)
                .filter(value -> value.matches("\\d"))
                .map(Integer::valueOf)
                .toList();
    }
}
