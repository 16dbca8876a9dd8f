package org.claimclock.console.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.console.Desk;
import org.claimclock.console.study.Reading;
import org.claimclock.console.study.RulesInForce;
import org.claimclock.console.study.Studies;
import org.claimclock.console.study.StudyKind;
import org.claimclock.rulebook.check.Verdict;
import org.claimclock.rulebook.scenario.Played;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The examples that compliance wrote: which hold, what happens in each, and what none of them shows. */
@Controller
final class ScenariosPage {
    private final Desk desk;
    private final RulesInForce rules;
    private final Studies studies;

    ScenariosPage(Desk desk, RulesInForce rules, Studies studies) {
        this.desk = desk;
        this.rules = rules;
        this.studies = studies;
    }

    /** The scenarios of one file. */
    record File(String name, List<Played> played) {}

    @GetMapping("/rules/scenarios")
    String show(Model page) {
        Reading.Book book = rules.findReading().map(Reading::book).orElse(null);
        RulesNav.show(page, "/rules/scenarios");
        page.addAttribute("isRead", book != null);
        page.addAttribute("counts", book == null ? "" : counts(book.verdict()));
        page.addAttribute("faults", book == null ? List.of() : book.verdict().faults());
        page.addAttribute("gaps", book == null ? List.of() : book.verdict().gaps());
        page.addAttribute("failed", book == null ? List.of() : book.scenarios().failed());
        page.addAttribute(
                "files", book == null ? List.of() : files(book.scenarios().played()));
        page.addAttribute(
                "pinned",
                new StudyRows(desk)
                        .grid(studies.all().stream()
                                .filter(study -> study.wish().kind() == StudyKind.BOUNDARIES)
                                .limit(1)
                                .toList()));
        return "scenarios";
    }

    private static String counts(Verdict verdict) {
        Verdict.Counts counts = verdict.counts();
        return Words.number(counts.scenarios(), "scenario") + ", "
                + Words.number(verdict.failed().size()) + " failed; "
                + Words.number(counts.fired()) + " of " + Words.number(counts.rules(), "rule") + " fired in them";
    }

    private static List<File> files(List<Played> played) {
        Map<String, List<Played>> files = new LinkedHashMap<>();
        played.forEach(each -> files.computeIfAbsent(each.where().replaceFirst(":\\d+$", ""), key -> new ArrayList<>())
                .add(each));
        return files.entrySet().stream()
                .map(entry -> new File(entry.getKey(), entry.getValue()))
                .toList();
    }
}
