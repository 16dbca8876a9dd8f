package org.claimclock.export.policybook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;

/**
 * The rules of one file.
 *
 * @param question that the file answers
 * @param file its name
 * @param rules in the order of its lines
 */
public record Chapter(String question, String file, List<Entry> rules) {
    public Chapter {
        rules = List.copyOf(rules);
    }

    /**
     * A rule with what it rests on.
     *
     * @param conditions as they are written
     * @param numbers the rows of the tables that it reads, as sentences with their dates and places
     */
    public record Entry(RuleCard card, String conditions, List<String> numbers) {
        public Entry {
            numbers = List.copyOf(numbers);
        }
    }

    /** All rules of a rulebook, file by file. */
    public static List<Chapter> of(LoadedRulebook rulebook, RuleSources sources) {
        Numbers numbers = new Numbers(rulebook.tables());
        List<Chapter> chapters = new ArrayList<>();
        for (RuleText file : sources.files()) {
            chapters.add(new Chapter(
                    RulePages.question(file),
                    file.file(),
                    rulebook.cards().stream()
                            .filter(card -> card.file().equals(file.file()))
                            .sorted(Comparator.comparing(RuleCard::line))
                            .map(card -> entry(file, card, numbers))
                            .toList()));
        }
        return chapters;
    }

    private static Entry entry(RuleText file, RuleCard card, Numbers numbers) {
        String conditions = RulePages.conditions(file, card);
        return new Entry(card, conditions, numbers.of(card, conditions));
    }
}
