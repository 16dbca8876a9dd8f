package org.claimclock.console.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.register.directory.Directory;
import org.claimclock.register.directory.Entry;
import org.claimclock.register.directory.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many claims there are of each status, and those that somebody looks for. */
@Controller
final class ClaimsPage {
    private final Desk desk;

    ClaimsPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/claims")
    String show(@RequestParam Map<String, String> query, Model page) {
        Wanted wanted = Wanted.of(query);
        Directory directory = desk.register().directory();
        Search.Place place = new Search.Place(
                query.getOrDefault("after", ""), query.getOrDefault("from", ""), day(query.getOrDefault("day", "")));
        Search.Found found = new Search(directory, wanted).from(place);
        List<Tally> tallies = directory.statuses();
        page.addAttribute("here", "claims");
        page.addAttribute("wanted", wanted);
        page.addAttribute("asOf", directory.findNight().map(DayText::dated).orElse(""));
        page.addAttribute(
                "statuses", Arrays.stream(ClaimStatus.values()).map(Enum::name).toList());
        page.addAttribute(
                "reasons",
                tallies.stream()
                        .map(Tally::detail)
                        .filter(reason -> !reason.isEmpty())
                        .distinct()
                        .toList());
        page.addAttribute("board", board(tallies));
        page.addAttribute(
                "claims",
                Grid.of(
                        wanted.isAnything() ? "Claims that were found" : "All claims, by their ids",
                        "No claim was found.",
                        found.entries().stream().map(ClaimsPage::row).toList(),
                        "Claim",
                        "Status",
                        "Reason",
                        "Since",
                        "Next clock",
                        "Last day",
                        "Partner"));
        page.addAttribute("more", found.findLast().map(wanted::after).orElse(""));
        return "claims";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Grid board(List<Tally> tallies) {
        Map<String, Long> all = new TreeMap<>();
        tallies.forEach(tally -> all.merge(tally.name(), tally.claims(), Long::sum));
        List<List<Cell>> rows = Arrays.stream(ClaimStatus.values())
                .map(status -> List.of(
                        Cell.state(status.name()),
                        Cell.number(all.getOrDefault(status.name(), 0L)).to("/claims?status=" + status),
                        Cell.text(reasons(status, tallies))))
                .toList();
        return Grid.of("Claims by status", "", rows, "Status", "#Claims", "Of these");
    }

    private static String reasons(ClaimStatus status, List<Tally> tallies) {
        return tallies.stream()
                .filter(tally ->
                        tally.name().equals(status.name()) && !tally.detail().isEmpty())
                .sorted((one, other) -> Long.compare(other.claims(), one.claims()))
                .map(tally -> tally.detail() + " " + Words.number(tally.claims()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    static List<Cell> row(Entry entry) {
        return List.of(
                Cell.id(entry.claimId()).to("/claims/" + entry.claimId()),
                Cell.state(entry.status()),
                Cell.id(entry.reason()),
                Cell.day(entry.since()),
                Cell.id(entry.clock()),
                Cell.day(entry.deadline()),
                Cell.id(entry.partnerId()));
    }
}
