package org.claimclock.export.policybook;

import static org.claimclock.export.report.Html.escape;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.export.report.Template;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.engine.drl.RuleSources;
import org.claimclock.rulebook.engine.drl.RuleText;
import org.claimclock.rulebook.engine.why.InWords;
import org.claimclock.rulebook.scenario.ScenarioReport;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force on one self-contained page, without scripts: each rule with its source, its numbers, when it last fired and the scenarios that show
 * it; then the tables.
 *
 * @param sources the rule files that the rulebook was made of
 * @param scenarios what its scenarios came to
 */
public record PolicyBook(LoadedRulebook rulebook, RuleSources sources, ScenarioReport scenarios) {
    private static final String FILE = "policybook.html";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm z", Locale.ROOT);

    /**
     * Where the page stands in time.
     *
     * @param written when
     * @param fired what each rule decided in the book; null where there is none
     * @param lastNight of the book, empty where there is none
     */
    public record Moment(Instant written, @Nullable Map<String, Fired> fired, String lastNight) {}

    public String html(Moment moment) {
        RulePages pages =
                new RulePages(InWords.of(sources), new Numbers(rulebook.tables()), scenarios.coverage(), moment.fired);
        Map<RuleText, List<RuleCard>> byFile = byFile();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("version", escape(rulebook.version()));
        parts.put("profile", escape(rulebook.tables().profile()));
        ZoneId zone = rulebook.zone();
        parts.put("written", TIME.format(moment.written.atZone(zone)));
        parts.put("counts", counts());
        parts.put(
                "book",
                escape(
                        moment.fired == null
                                ? "There was no book of claims to look into, so nobody knows when a rule last fired."
                                : "When a rule last fired is read from the history of the book, whose last night is "
                                        + moment.lastNight + "."));
        parts.put("contents", contents(byFile));
        parts.put(
                "rules",
                byFile.entrySet().stream()
                        .map(entry -> pages.html(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining()));
        TablePages tables = new TablePages(rulebook.tables());
        parts.put("clocks", tables.clocks());
        parts.put("policies", tables.policies());
        parts.put("reasons", tables.reasons());
        parts.put(
                "calendars",
                rulebook.tables().calendars().all().stream()
                        .map(WorkingCalendar::name)
                        .map(name -> "<h3>" + escape(name) + "</h3>\n" + tables.calendar(name))
                        .collect(Collectors.joining()));
        return Template.beside(PolicyBook.class, FILE).fill(parts);
    }

    private String counts() {
        int played = scenarios.played().size();
        int failed = scenarios.failed().size();
        return rulebook.cards().size() + " rules, " + played + " scenarios"
                + (failed == 0 ? ", all as expected" : ", " + failed + " of them not as expected");
    }

    private Map<RuleText, List<RuleCard>> byFile() {
        Map<RuleText, List<RuleCard>> byFile = new LinkedHashMap<>();
        for (RuleText file : sources.files()) {
            byFile.put(
                    file,
                    rulebook.cards().stream()
                            .filter(card -> card.file().equals(file.file()))
                            .sorted(Comparator.comparing(RuleCard::line))
                            .toList());
        }
        return byFile;
    }

    private static String contents(Map<RuleText, List<RuleCard>> byFile) {
        StringBuilder html = new StringBuilder();
        byFile.forEach((file, cards) -> {
            html.append("<li>").append(link(RulePages.anchor(file.file()), RulePages.question(file)));
            html.append("\n<ol>\n");
            cards.forEach(card -> html.append("<li>")
                    .append(link(RulePages.anchor(card.name()), card.name()))
                    .append("</li>\n"));
            html.append("</ol></li>\n");
        });
        return html.toString();
    }

    private static String link(String anchor, String text) {
        return "<a href=\"#" + anchor + "\">" + escape(text) + "</a>";
    }
}
