package org.claimclock.console.page;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.console.Desk;
import org.claimclock.export.proof.PackageFacts;
import org.claimclock.register.NightRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was published, the latest first, and whether each package follows the one before it. */
@Controller
final class ExportsPage {
    private static final int ROWS = 30;

    private final Desk desk;

    ExportsPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/exports")
    String show(@RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate before, Model page) {
        LocalDate end = before == null ? LocalDate.of(9_999, 1, 1) : before;
        // One more, for the last one shown follows it.
        List<NightRecord> nights = desk.register().nights().before(end, ROWS + 1).stream()
                .filter(night -> night.state() == NightRecord.State.DONE)
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < Math.min(ROWS, nights.size()); at++) {
            rows.add(row(nights.get(at), at + 1 < nights.size() ? nights.get(at + 1) : null));
        }
        page.addAttribute("here", "exports");
        page.addAttribute(
                "exports",
                Grid.of(
                        "Packages, the latest first",
                        "Nothing was published yet.",
                        rows,
                        "Night",
                        "#Number",
                        "Chain",
                        "#Added",
                        "#Taken back",
                        "SHA-256 of the package"));
        page.addAttribute(
                "older",
                nights.size() <= ROWS
                        ? ""
                        : "/exports?before=" + nights.get(ROWS - 1).asOf());
        return "exports";
    }

    private List<Cell> row(NightRecord night, @Nullable NightRecord last) {
        Path folder = desk.home().outbox().resolve(night.asOf().toString());
        PackageFacts facts = PackageFacts.find(folder).orElse(null);
        return List.of(
                Cell.day(night.asOf()).to("/exports/" + night.asOf()),
                Cell.number(night.sequence()),
                chain(night, last, facts),
                count(facts == null ? -1 : facts.adds()),
                count(facts == null ? -1 : facts.retracts()),
                new Cell(night.packageSha256(), "hash", ""));
    }

    private static Cell count(long count) {
        return count < 0 ? new Cell("", "number", "") : Cell.number(count);
    }

    private static Cell chain(NightRecord night, @Nullable NightRecord last, @Nullable PackageFacts facts) {
        if (facts == null) {
            return Cell.text("not in the outbox");
        }
        if (!facts.sha256().equals(night.packageSha256())) {
            return Cell.text("not the package that the book knows");
        }
        if (last == null || facts.previousSha256().equals(last.packageSha256())) {
            return Cell.state("OK");
        }
        return Cell.text("does not follow the package of " + last.asOf());
    }
}
