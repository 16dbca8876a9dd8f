package org.claimclock.console.page;

import java.util.List;
import org.claimclock.console.Desk;
import org.claimclock.register.people.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people did, the latest first. */
@Controller
final class AuditPage {
    private static final int ROWS = 50;

    private final Desk desk;

    AuditPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/audit")
    String show(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model page) {
        List<Deed> deeds = desk.register().people().audit().before(before, ROWS);
        page.addAttribute("here", "audit");
        page.addAttribute(
                "deeds",
                Grid.of(
                        "What people did, the latest first",
                        "Nothing yet.",
                        deeds.stream().map(this::row).toList(),
                        "When",
                        "Who",
                        "What",
                        "To what",
                        "What came of it"));
        page.addAttribute(
                "older",
                deeds.size() < ROWS
                        ? ""
                        : "/audit?before=" + deeds.get(deeds.size() - 1).number());
        return "audit";
    }

    private List<Cell> row(Deed deed) {
        return List.of(
                Cell.id(desk.exact(deed.at())),
                Cell.id(deed.by()),
                Cell.text(deed.what()),
                Cell.text(deed.subject()),
                Cell.text(deed.outcome()));
    }
}
