package org.claimclock.console.page;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.register.NightRecord;
import org.claimclock.register.plan.PlannedNight;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One night: what came in, what was refused and why, what went out, and who did what to it. */
@Controller
final class NightPage {
    /** In bytes: about forty lines. */
    private static final int TAIL = 4 * 1024;

    private final Desk desk;

    NightPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/nights/{asOf}")
    String show(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf, Model page) {
        PlannedNight plan = desk.office().nights().find(asOf).orElse(null);
        NightRecord run = desk.register().nights().find(asOf).orElse(null);
        if (plan == null && run == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        NightTables tables = new NightTables(desk, asOf);
        page.addAttribute("here", "nights");
        page.addAttribute("day", DayText.dated(asOf));
        page.addAttribute("facts", facts(plan, run));
        page.addAttribute("plan", PlanRow.doable(plan, desk));
        page.addAttribute("exported", run != null && run.finishedAt() != null ? "/exports/" + asOf : "");
        page.addAttribute("feeds", tables.feeds());
        page.addAttribute("files", tables.files());
        page.addAttribute("deeds", tables.deeds());
        NightLogs logs = new NightLogs(desk.home().logs(), asOf);
        List<String> names = logs.names();
        page.addAttribute("logs", names);
        page.addAttribute("tail", names.isEmpty() ? "" : logs.tail(names.get(0), TAIL));
        page.addAttribute("night", "/nights/" + asOf);
        page.addAttribute("lists", run == null ? List.of() : NightList.of(asOf));
        return "night";
    }

    private List<Fact> facts(@Nullable PlannedNight plan, @Nullable NightRecord run) {
        Facts facts = new Facts();
        if (plan != null) {
            facts.add("State", plan.state().name());
            facts.add(
                    "Since", desk.text(plan.word().at()) + " by " + plan.word().by());
            facts.add("Why", plan.word().why());
            facts.add("Due", desk.text(plan.dueAt()));
            facts.add("Attempts", Words.number(plan.trial().attempts()));
        }
        if (run != null) {
            facts.add("Number", Words.number(run.sequence()));
            facts.add("Began", desk.text(run.startedAt()));
            facts.add("Done", run.finishedAt() == null ? "not yet" : desk.text(run.finishedAt()));
            facts.add("Run", run.runId());
            facts.add("Rules", run.rulesVersion() + ", profile " + run.profile());
            facts.add("Calendars", run.calendarVersion());
            facts.add("Package", run.packageSha256());
            facts.add("Backfill", run.backfill() ? "yes: the rule on late notice was off" : "");
        }
        return facts.all();
    }
}
