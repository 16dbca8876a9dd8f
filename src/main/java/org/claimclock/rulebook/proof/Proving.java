package org.claimclock.rulebook.proof;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.claimclock.rulebook.table.Tables;

/** Puts every moment to every kind of claim, and says what came of it. */
public final class Proving {
    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);

    /** Histories of other claims begin earlier. */
    private static final int BEFORE = 30;

    /** What is looked at within two minutes; the shipped rules need a tenth of it. */
    private static final int MOST_KINDS = 2500;

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

    /** What is wrong with {@code silences/} of a folder, whatever its rules are; nothing where there is no such folder. */
    public static List<String> faults(RulebookFolder folder) {
        return Silences.read(folder).faults();
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

    /** The days on which histories can begin: the calendar covers what comes before them and after. */
    public DateSpan days() {
        DateSpan covered = rulebook.calendar(usualDay()).coverage();
        return new DateSpan(covered.from().plusDays(BEFORE), covered.to().minusYears(1));
    }

    /** @param on first day of every history, one of {@link #days} */
    public Proof prove(LocalDate on, Proof.Progress progress) {
        return prove(on, progress, MOST_KINDS);
    }

    /** @param most kinds of claims that are looked at */
    Proof prove(LocalDate on, Proof.Progress progress, int most) {
        Log log = log(on);
        Exploration exploration = explore(on, log, progress, most);
        List<String> unseen = new ArrayList<>(new BlindSpots(rulebook.policy(on).values()).of(files()));
        if (!exploration.isComplete()) {
            unseen.add(String.format(
                    Locale.ROOT,
                    "rules can tell more than %,d kinds of claims from one another, and those with the longest histories were"
                            + " not looked at. Maybe a rule counts more proofs, or names more partners, products or activities,"
                            + " than it needs.",
                    most));
        }
        return new Findings(rulebook, silences, exploration, log).proof(on, unseen);
    }

    Log log(LocalDate on) {
        Words words = words(on);
        return new Log(words, new Suppositions(rulebook, words, on));
    }

    Exploration explore(LocalDate on, Log log, Proof.Progress progress) {
        return explore(on, log, progress, MOST_KINDS);
    }

    private Exploration explore(LocalDate on, Log log, Proof.Progress progress, int most) {
        Exploration exploration = new Exploration(rulebook, words(on), on, log);
        exploration.explore(progress, most);
        return exploration;
    }

    private Words words(LocalDate on) {
        BlindSpots counted = new BlindSpots(rulebook.policy(on).values());
        List<Integer> proofs = files().stream()
                .flatMap(file -> file.text().lines())
                .flatMap(line -> counted.proofs(line).stream())
                .toList();
        String text = files().stream().map(RuleText::text).collect(Collectors.joining("\n"));
        return Words.usedIn(text, proofs);
    }

    private List<RuleText> files() {
        List<RuleText> files = new ArrayList<>(RuleSources.read(folder.folder()).files());
        files.addAll(silences.files());
        return files;
    }
}
