package org.claimclock.rulebook.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.rulebook.engine.RuleCompiler;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.drl.RuleFault;
import org.claimclock.rulebook.engine.drl.RuleReading;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.claimclock.rulebook.engine.why.WhyNot;

/**
 * Where no rule is meant to speak: the files {@code silences/*.drl} beside the rules, written as rules are, with the effect {@code NOTHING}. No night reads them.
 *
 * @param declared whether there is such a folder at all
 * @param faults what is wrong with them, each with file and line
 */
record Silences(boolean declared, List<RuleText> files, Map<String, Silence> byName, List<String> faults) {
    private static final String NOTHING = "NOTHING";
    private static final Silences NONE = new Silences(false, List.of(), Map.of(), List.of());

    /** One of them, ready to be asked. */
    record Silence(RuleCard card, WhyNot reader) {}

    static Silences read(RulebookFolder rulebook) {
        Path folder = rulebook.folder().resolve("silences");
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        RuleSources sources = RuleSources.read(folder);
        RuleReading reading =
                new RuleCompiler(RulebookFolder.language(Set.of(NOTHING)), rulebook.cache()).read(sources);
        List<String> faults = reading.faults().stream()
                .map(RuleFault::toString)
                .map(fault -> "silences/" + fault)
                .toList();
        Map<String, Silence> byName = new TreeMap<>();
        if (faults.isEmpty()) {
            reading.cards()
                    .forEach(card -> byName.put(
                            card.name(),
                            new Silence(card, WhyNot.find(sources, card.name()).orElseThrow())));
        }
        return new Silences(true, named(sources), byName, faults);
    }

    private static List<RuleText> named(RuleSources sources) {
        return sources.files().stream()
                .map(file -> new RuleText("silences/" + file.file(), file.text()))
                .toList();
    }

    /** The names of those that hold in a situation. */
    List<String> of(Asked asked) {
        return byName.values().stream()
                .filter(silence -> silence.reader.asksFor(asked.moment().getClass()))
                .filter(silence -> silence.reader
                        .judge(asked.policy(), asked.moment(), asked.claim())
                        .fired())
                .map(silence -> silence.card.name())
                .toList();
    }

    String place(String name) {
        Silence silence = byName.get(name);
        return silence == null ? "" : "silences/" + silence.card.file() + ":" + silence.card.line();
    }
}
