package org.claimclock.console.page;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.Claim;
import org.claimclock.claim.clock.Reckoner;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.console.entry.Notes;
import org.claimclock.nightly.release.DecidedNight;
import org.claimclock.register.DatedHistory;
import org.claimclock.register.NightRecord;
import org.claimclock.register.StoredClaim;
import org.claimclock.rulebook.table.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One claim: where it stands, its clocks on a calendar, and all that happened to it on one line of time. */
@Controller
final class ClaimPage {
    private final Desk desk;
    private final Notes notes;

    ClaimPage(Desk desk, Notes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    @GetMapping("/claims/{id}")
    String show(@PathVariable String id, Authentication who, Model page) {
        show(id, Visitor.of(who).operates() ? Contacts.ON_DEMAND : Contacts.HIDDEN, page);
        return "claim";
    }

    /** No link leads here: nobody can be made to see them by an address that they were sent. */
    @PostMapping("/claims/{id}/contacts")
    String showContacts(@PathVariable String id, Authentication who, Model page) {
        if (!Visitor.of(who).operates()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        show(id, Contacts.SHOWN, page);
        notes.add(who.getName(), "see contacts", "claim " + id, "the contacts of both sides were shown");
        return "claim";
    }

    /** The address of that page, opened again. */
    @GetMapping("/claims/{id}/contacts")
    String showAgain(@PathVariable String id, RedirectAttributes next) {
        next.addAttribute("id", id);
        return "redirect:/claims/{id}";
    }

    /** Whether a page has the contacts of both sides. */
    private enum Contacts {
        HIDDEN,
        ON_DEMAND,
        SHOWN
    }

    private void show(String id, Contacts contacts, Model page) {
        Claim claim = desk.register().claims().find(id).map(StoredClaim::state).orElse(null);
        List<DatedHistory> history = desk.register().histories().of(id);
        if (claim == null && history.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean shown = contacts == Contacts.SHOWN;
        page.addAttribute("here", "claims");
        page.addAttribute("id", id);
        page.addAttribute("timeline", Timeline.of(history, shown));
        page.addAttribute("contacts", claim != null && shown ? ClaimFacts.contacts(claim) : List.of());
        page.addAttribute("mayAsk", contacts == Contacts.ON_DEMAND);
        describe(claim, page);
    }

    private void describe(@Nullable Claim claim, Model page) {
        Tables tables = desk.tables().get();
        LocalDate night =
                DecidedNight.find(desk.register()).map(NightRecord::asOf).orElse(LocalDate.EPOCH);
        page.addAttribute("night", DayText.dated(night));
        page.addAttribute("zone", ClaimFacts.zone(tables));
        page.addAttribute("status", claim == null ? "" : claim.getStatus().name());
        page.addAttribute("facts", claim == null ? List.of() : ClaimFacts.of(claim));
        Reckoner reckoner = new Reckoner(tables);
        page.addAttribute(
                "clocks",
                claim == null
                        ? List.of()
                        : claim.clocks().all().stream()
                                .map(clock -> DayText.counted(clock, reckoner))
                                .toList());
        page.addAttribute(
                "months",
                claim == null ? List.of() : new ClockCalendar(claim.clocks().all(), tables).months(night));
    }
}
