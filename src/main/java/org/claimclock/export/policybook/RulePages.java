package org.claimclock.export.policybook;

import static org.claimclock.export.report.Html.escape;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimclock.claim.walk.DayText;
import org.claimclock.export.report.Html;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.claimclock.rulebook.engine.why.Case;
import org.claimclock.rulebook.scenario.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one file after the other.
 *
 * @param cases by rule, what it waits for in words
 * @param fired by rule; null where there is no book to ask
 */
record RulePages(
        Map<String, Case> cases,
        Numbers numbers,
        Coverage coverage,
        @Nullable Map<String, Fired> fired) {
    private static final int NAMED = 12;

    /** @param cards of this file, in the order of its lines */
    String html(RuleText file, List<RuleCard> cards) {
        StringBuilder html = new StringBuilder();
        html.append("<section>\n<h2 id=\"").append(anchor(file.file())).append("\">");
        html.append(escape(question(file))).append("</h2>\n<p class=\"soft\">").append(escape(file.file()));
        html.append(", ")
                .append(cards.size())
                .append(cards.size() == 1 ? " rule" : " rules")
                .append("</p>\n");
        cards.forEach(card -> html.append(rule(file, card)));
        return html.append("</section>\n").toString();
    }

    /** The first sentences of a file say which question it answers. */
    static String question(RuleText file) {
        String comment = file.text()
                .lines()
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.substring(2).strip())
                .findFirst()
                .orElse("");
        int end = comment.indexOf(". ");
        String sentence = end < 0 ? comment : comment.substring(0, end);
        return sentence.isEmpty()
                ? file.file()
                : sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    static String anchor(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private String rule(RuleText file, RuleCard card) {
        String conditions = conditions(file, card);
        String reason = card.hasReason() ? " " + card.reason() : "";
        return "<article id=\"" + anchor(card.name()) + "\">\n<h3>" + escape(card.name()) + "</h3>\n"
                + inWords(cases.get(card.name())) + "<dl>\n"
                + fact("Finds", List.of(card.effect() + reason))
                + fact("Source", List.of(card.source()))
                + fact("Stands in", List.of(card.file() + ":" + card.line()))
                + fact("Numbers", numbers.of(card, conditions))
                + fact("Last fired", List.of(lastFired(card)))
                + scenarios("Shown to fire in", coverage.firedIn().getOrDefault(card.name(), Set.of()))
                + scenarios("Shown silent in", coverage.silentIn().getOrDefault(card.name(), Set.of()))
                + "</dl>\n<details>\n<summary>As it is written</summary>\n<pre>" + escape(conditions)
                + "</pre>\n</details>\n</article>\n";
    }

    private static String inWords(@Nullable Case told) {
        if (told == null) {
            return "";
        }
        if (told.conditions().isEmpty()) {
            return "<p class=\"case\">Whenever " + escape(told.moment()) + ".</p>\n";
        }
        String many = told.conditions().size() == 1 ? "if" : "if all of this holds";
        return "<p class=\"case\">When " + escape(told.moment()) + ", " + many + ":</p>\n<ul class=\"case\">\n"
                + told.conditions().stream()
                        .map(condition -> "<li>" + escape(condition) + "</li>\n")
                        .collect(Collectors.joining())
                + "</ul>\n";
    }

    static String conditions(RuleText file, RuleCard card) {
        List<String> lines = file.text().lines().skip(card.line() - 1).toList();
        return lines.stream()
                .dropWhile(line -> !line.strip().equals("when"))
                .skip(1)
                .takeWhile(line -> !line.strip().equals("then"))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripIndent();
    }

    private String lastFired(RuleCard card) {
        if (fired == null) {
            return "not known: there is no book";
        }
        Fired found = fired.get(card.name());
        if (found != null) {
            return "night of " + DayText.dated(found.last()) + ", " + Html.number(found.times())
                    + (found.times() == 1 ? " time" : " times") + " in all";
        }
        return card.effect().equals("NOTIFY")
                ? "not known: the book keeps what was told, not by which rule"
                : "never in this book";
    }

    private static String scenarios(String name, Collection<String> scenarios) {
        List<String> first = scenarios.stream().limit(NAMED).collect(Collectors.toList());
        if (scenarios.size() > NAMED) {
            first.add("and " + (scenarios.size() - NAMED) + " more");
        }
        return fact(name, first.isEmpty() ? List.of("none") : first);
    }

    private static String fact(String name, List<String> values) {
        if (values.isEmpty()) {
            return "";
        }
        return "<dt>" + escape(name) + "</dt>"
                + values.stream().map(value -> "<dd>" + escape(value) + "</dd>").collect(Collectors.joining()) + "\n";
    }
}
