package org.claimclock.console.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.LapseAction;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.console.page.Columns.Column;
import org.claimclock.register.directory.Directory;
import org.claimclock.register.directory.Entry;
import org.claimclock.register.directory.Tally;
import org.claimclock.rulebook.table.Tables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What will lapse, become eligible, or be breached in the coming days, if nobody does anything before. */
@Controller
final class AheadPage {
    private static final int DAYS = 30;
    private static final int CLAIMS = 50;

    private final Desk desk;

    AheadPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/ahead")
    String show(Model page) {
        Directory directory = desk.register().directory();
        LocalDate night = directory.findNight().orElse(LocalDate.EPOCH);
        List<Tally> ends = directory.deadlines(night, night.plusDays(DAYS));
        Tables tables = desk.tables().get();
        List<Charted> charts = Arrays.stream(LapseAction.values())
                // A clock keeps the row of its day zero; what its lapse does has not changed in any row so far.
                .map(action -> charted(action, ends, tables, night))
                .filter(charted -> charted.chart.isDrawn())
                .toList();
        List<Entry> first = directory.dueFrom(night, "", CLAIMS);
        page.addAttribute("here", "ahead");
        page.addAttribute("night", directory.findNight().map(DayText::dated).orElse(""));
        page.addAttribute("days", DAYS);
        page.addAttribute("charts", charts);
        page.addAttribute("ends", ends(ends, tables));
        page.addAttribute(
                "claims",
                Grid.of(
                        "The claims whose clocks end first",
                        "No clock runs.",
                        first.stream().map(entry -> row(entry, tables)).toList(),
                        "Last day",
                        "Claim",
                        "Status",
                        "Clock",
                        "Then, if nobody acts",
                        "Partner"));
        page.addAttribute("more", first.size() < CLAIMS ? "" : "/claims?due=" + night);
        return "ahead";
    }

    /** A chart, and the words for it. */
    record Charted(String title, Columns chart) {}

    private static Charted charted(LapseAction action, List<Tally> ends, Tables tables, LocalDate night) {
        Map<LocalDate, Long> byDay = new TreeMap<>();
        for (int day = 0; day <= DAYS; day++) {
            byDay.put(night.plusDays(day), 0L);
        }
        ends.stream()
                .filter(tally -> action(tally, tables) == action)
                .forEach(tally -> byDay.merge(LocalDate.parse(tally.name()), tally.claims(), Long::sum));
        List<Column> columns = new ArrayList<>();
        byDay.forEach(
                (day, claims) -> columns.add(new Column(DayText.dated(day), claims, Words.number(claims, "claim"))));
        return new Charted(title(action), new Columns(title(action), columns));
    }

    private static Grid ends(List<Tally> ends, Tables tables) {
        return Grid.of(
                "Clocks by their last day",
                "No clock ends in these days.",
                ends.stream()
                        .map(tally -> List.of(
                                Cell.day(LocalDate.parse(tally.name())).to("/claims?due=" + tally.name()),
                                Cell.id(tally.detail()),
                                Cell.number(tally.claims()),
                                Cell.text(then(action(tally, tables)))))
                        .toList(),
                "Last day",
                "Clock",
                "#Claims",
                "Then, if nobody acts");
    }

    private static List<Cell> row(Entry entry, Tables tables) {
        LocalDate day = entry.deadline();
        String then = day == null
                ? ""
                : then(tables.term(Clock.valueOf(entry.clock()), day).onLapse());
        return List.of(
                Cell.day(day),
                Cell.id(entry.claimId()).to("/claims/" + entry.claimId()),
                Cell.state(entry.status()),
                Cell.id(entry.clock()),
                Cell.text(then),
                Cell.id(entry.partnerId()));
    }

    private static LapseAction action(Tally tally, Tables tables) {
        return tables.term(Clock.valueOf(tally.detail()), LocalDate.parse(tally.name()))
                .onLapse();
    }

    private static String title(LapseAction action) {
        return switch (action) {
            case SEND -> "Become eligible, by the last day to opt out";
            case REJECT -> "Are rejected, by the last day to answer";
            case ESCALATE -> "Are breached by a reviewer, by the last day";
            case LAPSE -> "Lose a right, by its last day";
        };
    }

    private static String then(LapseAction action) {
        return switch (action) {
            case SEND -> "it is sent for assessment";
            case REJECT -> "it is rejected";
            case ESCALATE -> "it is escalated";
            case LAPSE -> "the right lapses";
        };
    }
}
