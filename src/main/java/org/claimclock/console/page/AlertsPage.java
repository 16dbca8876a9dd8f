package org.claimclock.console.page;

import java.util.List;
import java.util.Locale;
import org.claimclock.console.Desk;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.KeptAlert;
import org.claimclock.register.plan.KeptAlert.Acknowledgement;
import org.claimclock.schedule.AlertControl;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every alert there was, the latest first; and who sees to one. */
@Controller
final class AlertsPage {
    private static final int ROWS = 50;

    private final Desk desk;

    AlertsPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/alerts")
    String show(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model page) {
        List<KeptAlert> alerts = desk.register().plan().alerts().before(before, ROWS);
        page.addAttribute("here", "tonight");
        page.addAttribute(
                "alerts",
                Grid.of(
                        "Alerts, the latest first",
                        "There was none yet.",
                        alerts.stream().map(this::row).toList(),
                        "#No.",
                        "Alert",
                        "Message",
                        "Is",
                        "Seen to by",
                        "Night",
                        "Raised"));
        page.addAttribute(
                "older",
                alerts.size() < ROWS
                        ? ""
                        : "/alerts?before=" + alerts.get(alerts.size() - 1).number());
        return "alerts";
    }

    private List<Cell> row(KeptAlert kept) {
        Alert alert = kept.alert();
        return List.of(
                Cell.number(kept.number()),
                Cell.text(word(alert.kind())),
                Cell.text(alert.message()),
                kept.closedAt() == null ? Cell.text("open") : Cell.text("closed " + desk.exact(kept.closedAt())),
                Cell.text(seenTo(kept, desk)),
                Cell.day(alert.asOf()).to("/nights/" + alert.asOf()),
                Cell.id(desk.exact(alert.raisedAt())));
    }

    static String word(Alert.Kind kind) {
        return kind.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    static String seenTo(KeptAlert kept, Desk desk) {
        Acknowledgement word = kept.acknowledgement();
        if (word == null) {
            return "";
        }
        return word.by() + ", " + desk.text(word.at()) + (word.note().isEmpty() ? "" : ": " + word.note());
    }

    @PostMapping("/alerts/{number}/acknowledge")
    String acknowledge(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String note,
            Authentication who,
            RedirectAttributes next) {
        AlertControl control =
                new AlertControl(desk.register(), who.getName(), desk.office().clock());
        next.addFlashAttribute("answer", control.acknowledge(number, note));
        return "redirect:/";
    }
}
