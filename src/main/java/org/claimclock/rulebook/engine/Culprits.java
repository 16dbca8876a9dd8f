package org.claimclock.rulebook.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.drl.RuleFault;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.kie.api.builder.Message;

/**
 * Finds the rules that do not compile. The compiler names lines of generated classes; so each file is compiled alone, and then each rule of a file
 * that fails.
 */
final class Culprits {

    private final String version;
    private final Sandbox sandbox;

    Culprits(String version, Sandbox sandbox) {
        this.version = version;
        this.sandbox = sandbox;
    }

    List<RuleFault> find(RuleSources sources, List<RuleCard> cards, List<Message> errors) {
        var faults = new ArrayList<RuleFault>();
        for (RuleText text : sources.files()) {
            var inFile = Engine.build(version, List.of(text), sandbox);
            if (inFile.failed()) {
                var before = faults.size();
                ofRules(text, cards, faults);
                if (faults.size() == before) {
                    inFile.errors().forEach(error -> faults.add(RuleFault.ofFile(text.file(), told(error))));
                }
            }
        }
        if (faults.isEmpty()) {
            errors.forEach(error -> faults.add(RuleFault.ofFile("rules", told(error))));
        }
        return faults.stream().distinct().toList();
    }

    private void ofRules(RuleText text, List<RuleCard> cards, List<RuleFault> faults) {
        var lines = text.text().lines().toList();
        var here = cards.stream()
                .filter(card -> card.file().equals(text.file()))
                .sorted(Comparator.comparing(RuleCard::line))
                .toList();
        for (int i = 0; i < here.size(); i++) {
            var card = here.get(i);
            var end = i + 1 < here.size() ? here.get(i + 1).line() - 1 : lines.size();
            var alone = new ArrayList<>(lines.subList(0, here.get(0).line() - 1));
            alone.addAll(lines.subList(card.line() - 1, end));
            var build = Engine.build(version, List.of(new RuleText(text.file(), String.join("\n", alone))), sandbox);
            build.errors()
                    .forEach(error -> faults.add(new RuleFault(
                            card.file(),
                            card.line(),
                            1,
                            "rule \"" + card.name() + "\" does not compile: " + told(error))));
        }
    }

    private static String told(Message error) {
        return error.getText().strip().replaceAll("\\s+", " ");
    }
}
