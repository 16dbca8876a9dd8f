package org.claimclock.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.KeptAlert;
import org.claimclock.schedule.Wellbeing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What an operator wants to see at a glance: does anything need a person, what runs, what comes next, what waits. */
@Controller
final class TonightPage {
    private static final int LATEST = 5;

    private final Desk desk;

    TonightPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * Something that a person should look at.
     *
     * @param night its as-of, to link to
     * @param seenTo by whom, and what they say; empty while by nobody
     */
    record ToDo(long number, String kind, String when, String message, LocalDate night, String seenTo) {}

    @GetMapping("/")
    String show(Model page) {
        Instant now = desk.now();
        page.addAttribute("here", "tonight");
        page.addAttribute("now", desk.text(now));
        page.addAttribute("zone", desk.office().timetable().wall().zone());
        Wellbeing wellbeing = Wellbeing.of(desk.office());
        page.addAttribute("calm", wellbeing.needsNobody());
        page.addAttribute("toDo", wellbeing.alerts().stream().map(this::toDo).toList());
        page.addAttribute("overdue", wellbeing.findUntold().orElse(""));
        page.addAttribute("running", LiveView.of(desk));
        page.addAttribute("plan", PlanRow.open(desk));
        page.addAttribute("next", next(now));
        page.addAttribute("inbox", InboxView.of(desk, now));
        page.addAttribute("latest", new NightRows(desk).grid("The latest nights", latest()));
        return "tonight";
    }

    private ToDo toDo(KeptAlert kept) {
        Alert alert = kept.alert();
        return new ToDo(
                kept.number(),
                AlertsPage.word(alert.kind()),
                desk.text(alert.raisedAt()),
                alert.message(),
                alert.asOf(),
                AlertsPage.seenTo(kept, desk));
    }

    private List<NightRow> latest() {
        return NightRow.before(desk, LocalDate.MAX, LATEST).stream()
                .filter(night -> night.run() != null
                        || night.plan() != null && night.plan().isOver())
                .toList();
    }

    private String next(Instant now) {
        return desk.office().timetable().next(now, 1).stream()
                .map(night -> "The night " + DayText.dated(night.asOf()) + " falls due " + desk.text(night.dueAt())
                        + ", " + Words.fromNow(Duration.between(now, night.dueAt())) + ".")
                .findFirst()
                .orElse("The timetable has no more nights.");
    }
}
