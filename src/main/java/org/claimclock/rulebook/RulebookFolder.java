package org.claimclock.rulebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimclock.claim.Effect;
import org.claimclock.csv.Nearest;
import org.claimclock.rulebook.engine.Compiled;
import org.claimclock.rulebook.engine.RuleCompiler;
import org.claimclock.rulebook.engine.Rules;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.drl.RuleFault;
import org.claimclock.rulebook.engine.drl.RuleLanguage;
import org.claimclock.rulebook.engine.drl.RuleReading;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.table.ClockTable;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;
import org.claimclock.rulebook.table.ReasonTable.Reason;
import org.claimclock.rulebook.table.TableFaults;
import org.claimclock.rulebook.table.Tables;

/**
 * The folder that compliance edits.
 *
 * @param folder holds {@code *.drl}, {@code clocks.csv}, {@code reasons.csv}, {@code policy.csv} and {@code calendars/}
 * @param profile which rows of the tables count
 * @param cache where compiled rules are kept, so that an unchanged rulebook is compiled once
 */
public record RulebookFolder(Path folder, String profile, Path cache) {
    private static final Set<String> FACTS =
            Set.of("org.claimclock.claim", "org.claimclock.claim.clock", "org.claimclock.claim.moment");
    private static final Set<String> NOTICES = Set.of("N1", "N2", "N3", "N4");
    private static final int WARN_DAYS = 60;

    /** What came of loading a rulebook. */
    public sealed interface Loading {
        record Ready(LoadedRulebook rulebook) implements Loading {}

        /** @param faults every one, each with file and line; such a rulebook never decides a claim */
        record Refused(List<String> faults) implements Loading {}
    }

    /** The profiles that the clocks have rows for; empty where their table has faults. */
    public Set<String> profiles() {
        TableFaults faults = new TableFaults();
        ClockTable clocks = ClockTable.read(folder.resolve("clocks.csv"), faults);
        return faults.all().isEmpty() ? new TreeSet<>(clocks.profiles()) : Set.of();
    }

    /** What the folder holds now, whether or not it passes its checks; its tables must be there. */
    public String version() {
        return Fingerprint.of(folder, profile, RuleSources.read(folder)).all();
    }

    /** Reads, checks and compiles everything. */
    public Loading load() {
        TableFaults tableFaults = new TableFaults();
        if (!Files.isDirectory(folder)) {
            return new Loading.Refused(
                    List.of("the rules folder " + folder + " does not exist. Maybe --rules is missing."));
        }
        Tables tables = Tables.read(folder, profile, tableFaults);
        RuleSources sources = RuleSources.read(folder);
        List<String> faults = new ArrayList<>(tableFaults.all());
        RuleCompiler compiler = new RuleCompiler(language(), cache);
        Optional<Rules> kept = compiler.findKept(sources);
        RuleReading reading = kept.map(rules -> new RuleReading(rules.cards(), Set.of(), List.of()))
                .orElseGet(() -> compiler.read(sources));
        reading.faults().stream().map(RuleFault::toString).forEach(faults::add);
        reading.cards().stream()
                .filter(card -> tableFaults.all().isEmpty() && !isKnownReason(card, tables))
                .map(card -> unknownReason(card, tables))
                .forEach(faults::add);
        if (tableFaults.all().isEmpty()) {
            faults.addAll(new PolicyReads(sources, tables).faults());
        }
        if (!faults.isEmpty()) {
            kept.ifPresent(Rules::close);
            return new Loading.Refused(List.copyOf(faults));
        }
        Compiled compiled = kept.<Compiled>map(Compiled.Ready::new).orElseGet(() -> compiler.compile(sources, reading));
        return loaded(compiled, tables, sources);
    }

    private Loading loaded(Compiled compiled, Tables tables, RuleSources sources) {
        if (compiled instanceof Compiled.Ready ready) {
            return new Loading.Ready(
                    new LoadedRulebook(ready.rules(), tables, Fingerprint.of(folder, profile, sources)));
        }
        List<RuleFault> faults = ((Compiled.Refused) compiled).faults();
        return new Loading.Refused(faults.stream().map(RuleFault::toString).toList());
    }

    private static RuleLanguage language() {
        return language(Arrays.stream(Effect.values()).map(Effect::name).collect(Collectors.toSet()));
    }

    /** What rules may say of claims, if these are the effects. */
    public static RuleLanguage language(Set<String> effects) {
        return new RuleLanguage("rules", FACTS, effects);
    }

    private static boolean isKnownReason(RuleCard card, Tables tables) {
        String reason = card.reason();
        return !card.hasReason()
                || reason.startsWith("$")
                || NOTICES.contains(reason)
                || tables.reasons().knows(reason, Catalogue.values());
    }

    private static String unknownReason(RuleCard card, Tables tables) {
        List<String> codes =
                tables.reasons().all().stream().map(Reason::code).distinct().toList();
        String meant = Nearest.maybe(card.reason(), codes);
        return card.file() + ":" + card.line() + ": rule '" + card.name() + "' gives the reason " + card.reason()
                + ", which is not in reasons.csv."
                + (meant.isEmpty() ? " Maybe add it there." : meant);
    }

    /** What is no fault and should be seen to, as of a date. */
    public static List<String> warnings(LoadedRulebook rulebook, LocalDate asOf) {
        return rulebook.tables().calendars().all().stream()
                .filter(calendar -> calendar.coverage().to().isBefore(asOf.plusDays(WARN_DAYS)))
                .map(calendar -> "the coverage of calendar " + calendar.name() + " ends on "
                        + calendar.coverage().to() + ". Maybe add the next year's holidays now.")
                .toList();
    }
}
