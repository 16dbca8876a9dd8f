package org.claimclock.console.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.console.Desk;
import org.claimclock.console.study.Candidates;
import org.claimclock.console.study.Reading;
import org.claimclock.console.study.RulesInForce;
import org.claimclock.console.study.Studies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What stands in the rules folder, whether a night would take it, and which edited rules wait beside it. */
@Controller
final class RulesPage {
    private static final int STUDIES = 15;

    private final Desk desk;
    private final RulesInForce rules;
    private final Studies studies;

    RulesPage(Desk desk, RulesInForce rules, Studies studies) {
        this.desk = desk;
        this.rules = rules;
        this.studies = studies;
    }

    @GetMapping("/rules")
    String show(Model page) {
        Reading reading = rules.findReading().orElse(null);
        Reading.Book book = reading == null ? null : reading.book();
        RulesNav.show(page, "/rules");
        page.addAttribute("busy", rules.isBusy());
        page.addAttribute("facts", facts(reading, book));
        page.addAttribute("deciding", Deciding.sentences(desk, book == null ? "" : book.version()));
        page.addAttribute("verdict", verdict(reading, book));
        page.addAttribute("isSound", book != null && book.verdict().isSound());
        page.addAttribute("isRead", reading != null);
        page.addAttribute(
                "candidates",
                new Candidates(desk.rules())
                        .all().stream()
                                .map(folder -> String.valueOf(folder.getFileName()))
                                .toList());
        page.addAttribute("openNight", openNight());
        page.addAttribute(
                "studies",
                new StudyRows(desk).grid(studies.all().stream().limit(STUDIES).toList()));
        return "rules";
    }

    private List<Fact> facts(@Nullable Reading reading, Reading.@Nullable Book book) {
        Facts facts = new Facts();
        if (book != null) {
            facts.add("Version", book.version());
            facts.add("Profile", book.tables().profile());
            facts.add("Rules", Words.number(book.rules()));
            facts.add("Scenarios", Words.number(book.verdict().counts().scenarios()));
        }
        facts.add("Folder", desk.rules().folder().folder().toString());
        facts.add("Read", reading == null ? "" : desk.text(reading.at()));
        return facts.all();
    }

    /** Faults first, then what should be seen to; nothing where all is well. */
    private static List<String> verdict(@Nullable Reading reading, Reading.@Nullable Book book) {
        List<String> lines = new ArrayList<>(reading == null ? List.of() : reading.faults());
        if (book != null) {
            lines.addAll(book.verdict().faults());
            book.verdict().failed().forEach(failed -> lines.add("a scenario fails: " + failed));
            lines.addAll(book.verdict().silences());
            lines.addAll(book.warnings());
            if (!book.verdict().isShown()) {
                lines.add("there is no scenario, so nothing shows what these rules do.");
            }
        }
        return lines;
    }

    private String openNight() {
        return desk.register()
                .nights()
                .findLast()
                .map(night -> night.asOf().plusDays(1).toString())
                .orElse("");
    }

    static String shortened(String candidate) {
        return candidate.isEmpty()
                ? "in force"
                : String.valueOf(Path.of(candidate).getFileName());
    }
}
