package org.claimclock.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.walk.DayText;
import org.claimclock.claim.walk.Said;
import org.claimclock.console.Desk;
import org.claimclock.register.Announcements;
import org.claimclock.register.Leaf;
import org.claimclock.register.RejectedRow;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a night has to tell people, page by page. Addresses are for operations alone. */
@Controller
final class NightListPage {
    private static final int ROWS = 100;

    private final Desk desk;

    NightListPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/nights/{asOf}/{word:exceptions|rejected|escalations|notices}")
    String show(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @PathVariable String word,
            @RequestParam(defaultValue = "") String after,
            Authentication who,
            Model page) {
        if (desk.register().nights().find(asOf).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        NightList list = NightList.find(word).orElseThrow();
        boolean addresses = Visitor.of(who).operates();
        Shown shown = shown(list, asOf, after, addresses);
        page.addAttribute("here", "nights");
        page.addAttribute("day", DayText.dated(asOf));
        page.addAttribute("night", "/nights/" + asOf);
        page.addAttribute("title", list.title());
        page.addAttribute("grid", shown.grid);
        page.addAttribute(
                "next",
                shown.next.isEmpty()
                        ? ""
                        : "/nights/" + asOf + "/" + word + "?after="
                                + URLEncoder.encode(shown.next, StandardCharsets.UTF_8));
        return "night-list";
    }

    private record Shown(Grid grid, String next) {}

    private Shown shown(NightList list, LocalDate asOf, String after, boolean addresses) {
        Announcements said = desk.register().announcements();
        return switch (list) {
            case EXCEPTIONS -> exceptions(said.refusalsAfter(asOf, after, ROWS));
            case REJECTED -> rejected(said.rejectedAfter(asOf, after, ROWS));
            case ESCALATIONS -> escalations(said.escalationsAfter(asOf, after, ROWS));
            case NOTICES -> notices(said.noticesAfter(asOf, after, ROWS), addresses);
        };
    }

    private static Cell claim(String id) {
        return id.isEmpty() ? Cell.id("") : Cell.id(id).to("/claims/" + id);
    }

    private static Shown exceptions(Leaf<Said.Refusal> leaf) {
        List<List<Cell>> rows = leaf.rows().stream()
                .map(one -> List.of(
                        claim(one.claimId()),
                        Cell.id(one.code()),
                        Cell.id(one.eventId()),
                        Cell.id(one.source().file()),
                        Cell.number(one.source().line())))
                .toList();
        return new Shown(Grid.of("Exceptions", "None.", rows, "Claim", "Code", "Event", "File", "#Line"), leaf.next());
    }

    private static Shown rejected(Leaf<RejectedRow> leaf) {
        List<List<Cell>> rows = leaf.rows().stream()
                .map(one -> List.of(
                        Cell.id(one.file()),
                        Cell.number(one.line()),
                        Cell.id(one.column()),
                        Cell.id(one.code()),
                        Cell.text(one.message())))
                .toList();
        return new Shown(
                Grid.of("Rejected rows", "None.", rows, "File", "#Line", "Column", "Code", "How to mend it"),
                leaf.next());
    }

    private static Shown escalations(Leaf<Said.Escalation> leaf) {
        List<List<Cell>> rows = leaf.rows().stream()
                .map(one -> List.of(
                        claim(one.claimId()), Cell.id(one.clock()), Cell.day(one.lastDay()), Cell.id(one.code())))
                .toList();
        return new Shown(Grid.of("Escalations", "None.", rows, "Claim", "Clock", "Last day", "Code"), leaf.next());
    }

    private static Shown notices(Leaf<Said.Notice> leaf, boolean addresses) {
        List<List<Cell>> rows = leaf.rows().stream()
                .map(one -> List.of(
                        claim(one.to().claimId()),
                        Cell.id(one.name()),
                        Cell.text(one.to().party()),
                        Cell.text(addresses ? one.to().email() : "for operations"),
                        Cell.text(one.reasons().replace("|", ", ")),
                        Cell.day(one.lastDay())))
                .toList();
        return new Shown(
                Grid.of("Notices", "None.", rows, "Claim", "Notice", "To", "Address", "Reasons", "Last day"),
                leaf.next());
    }
}
