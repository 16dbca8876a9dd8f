package org.claimclock.rulebook.compare;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;

/** The text of each rule by its name, without what changes nothing: spaces, line ends and comments between rules. */
final class RuleTexts {

    private RuleTexts() {}

    static Map<String, String> of(Path folder, List<RuleCard> cards) {
        Map<String, List<String>> lines = RuleSources.read(folder).files().stream()
                .collect(Collectors.toMap(
                        RuleText::file, text -> text.text().lines().toList()));
        Map<String, String> texts = new TreeMap<>();
        for (RuleCard card : cards) {
            List<String> file = lines.getOrDefault(card.file(), List.of());
            int next = cards.stream()
                    .filter(other -> other.file().equals(card.file()) && other.line() > card.line())
                    .map(RuleCard::line)
                    .min(Comparator.naturalOrder())
                    .orElse(file.size() + 1);
            String text = String.join("\n", file.subList(card.line() - 1, next - 1));
            int end = text.lastIndexOf("\nend");
            texts.put(card.name(), (end < 0 ? text : text.substring(0, end)).replaceAll("\\s+", " "));
        }
        return texts;
    }
}
