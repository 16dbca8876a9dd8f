package org.claimclock.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.study.Reading;
import org.claimclock.console.study.RulesInForce;
import org.claimclock.export.policybook.Chapter;
import org.claimclock.export.policybook.Fired;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rules as sentences, by the questions that they answer, with their sources and when they last fired; and the tables with their numbers. */
@Controller
final class RulebookPage {
    private final RulesInForce rules;

    RulebookPage(RulesInForce rules) {
        this.rules = rules;
    }

    /** The rules of one question. */
    record Part(String question, Grid rules) {}

    @GetMapping("/rules/book")
    String all(Model page) {
        Reading.Book book = rules.findReading().map(Reading::book).orElse(null);
        RulesNav.show(page, "/rules/book");
        page.addAttribute("version", book == null ? "" : book.version());
        page.addAttribute("told", told());
        page.addAttribute(
                "parts",
                book == null
                        ? List.of()
                        : book.chapters().stream().map(this::part).toList());
        page.addAttribute("tables", book == null ? List.of() : new RuleTables(book.tables()).all());
        page.addAttribute("calendars", book == null ? List.of() : new RuleTables(book.tables()).calendars());
        return "rulebook";
    }

    private String told() {
        return rules.findTold()
                .map(told -> "When a rule last fired is counted from the history of the book up to the night "
                        + DayText.dated(told.night()) + ".")
                .orElse("When rules last fired is being counted from the history of the book.");
    }

    private Part part(Chapter chapter) {
        List<List<Cell>> rows =
                chapter.rules().stream().map(entry -> row(entry.card())).toList();
        return new Part(
                chapter.question(),
                Grid.of(chapter.file(), "No rules.", rows, "Rule", "Finds", "Source", "Last fired", "#Times"));
    }

    private List<Cell> row(RuleCard card) {
        Fired fired = fired(card.name());
        return List.of(
                Cell.text(card.name()).to(address(card.name())),
                Cell.text(finds(card)),
                Cell.text(card.source()),
                Cell.id(lastFired(card)),
                fired == null ? new Cell("", "number", "") : Cell.number(fired.times()));
    }

    static String address(String rule) {
        return "/rules/rule?name=" + URLEncoder.encode(rule, StandardCharsets.UTF_8);
    }

    private static String finds(RuleCard card) {
        String reason = card.reason().startsWith("$") ? "for the reason that is given" : card.reason();
        return (card.effect() + " " + reason).strip();
    }

    private @Nullable Fired fired(String rule) {
        Map<String, Fired> fired =
                rules.findTold().map(RulesInForce.Told::fired).orElse(Map.of());
        return fired.get(rule);
    }

    private String lastFired(RuleCard card) {
        Fired fired = fired(card.name());
        if (fired != null) {
            return DayText.dated(fired.last());
        }
        if (rules.findTold().isEmpty()) {
            return "";
        }
        return card.effect().equals("NOTIFY") ? "not kept" : "never";
    }

    @GetMapping("/rules/rule")
    String one(@RequestParam String name, Model page) {
        RulesNav.show(page, "/rules/book");
        page.addAttribute("name", name);
        Reading.Book book = rules.findReading().map(Reading::book).orElse(null);
        if (book == null) {
            page.addAttribute("facts", List.of());
            page.addAttribute("conditions", "");
            page.addAttribute("firing", List.of());
            page.addAttribute("silent", List.of());
            return "rule";
        }
        Chapter.Entry entry = book.chapters().stream()
                .flatMap(chapter -> chapter.rules().stream())
                .filter(each -> each.card().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("facts", facts(entry, book));
        page.addAttribute("conditions", entry.conditions());
        page.addAttribute("firing", sorted(book.scenarios().coverage().firedIn(), name));
        page.addAttribute("silent", sorted(book.scenarios().coverage().silentIn(), name));
        return "rule";
    }

    private static List<String> sorted(Map<String, Set<String>> scenarios, String rule) {
        return scenarios.getOrDefault(rule, Set.of()).stream().sorted().toList();
    }

    private List<Fact> facts(Chapter.Entry entry, Reading.Book book) {
        RuleCard card = entry.card();
        Fired fired = fired(card.name());
        Facts facts = new Facts();
        facts.add("Finds", finds(card));
        facts.add("Source", card.source());
        facts.add("Stands in", card.file() + ":" + card.line() + ", version " + book.version());
        entry.numbers().forEach(number -> facts.add("Number", number));
        facts.add("Last fired", lastFired(card));
        facts.add("Times", fired == null ? "" : Words.number(fired.times()));
        return facts.all();
    }
}
