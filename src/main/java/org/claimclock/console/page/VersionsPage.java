package org.claimclock.console.page;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.register.KeptRulebook;
import org.claimclock.register.NightRecord;
import org.claimclock.rulebook.release.Approval;
import org.claimclock.rulebook.release.RulebookText;
import org.claimclock.rulebook.release.RulesLock;
import org.claimclock.rulebook.release.RulesLock.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Which rules decided which nights, their texts, and who approved them. */
@Controller
final class VersionsPage {
    private final Desk desk;

    VersionsPage(Desk desk) {
        this.desk = desk;
    }

    /** A file of a rulebook. */
    record Text(String name, String text) {}

    @GetMapping("/rules/versions")
    String all(Model page) {
        Reading reading = RulesLock.read(desk.rules().folder().folder());
        RulesNav.show(page, "/rules/versions");
        page.addAttribute("fault", reading instanceof Reading.Broken broken ? broken.fault() : "");
        List<Approval> approvals = new ArrayList<>(
                reading instanceof Reading.Read read ? read.lock().entries() : List.of());
        Collections.reverse(approvals);
        page.addAttribute("approvals", approvals.stream().map(this::told).toList());
        page.addAttribute("versions", versions());
        return "versions";
    }

    /** An approval, told. */
    record Told(String title, String version, List<Fact> facts, List<String> differs, List<String> forecast) {}

    private Told told(Approval approval) {
        Approval.Subject subject = approval.subject();
        Facts facts = new Facts();
        facts.add("Version", subject.version());
        facts.add("Profile", subject.profile());
        facts.add("From the night", DayText.dated(subject.from()));
        facts.add("Approved by", approval.people().approver());
        facts.add("Author", approval.people().author());
        facts.add("At", at(approval.people().at()));
        facts.add("Account", approval.people().account());
        facts.add("Why", approval.people().why());
        facts.add("Tests", approval.evidence().tests());
        facts.add("Compared with", approval.evidence().against());
        List<String> forecast = new ArrayList<>();
        approval.evidence()
                .forecast()
                .counts()
                .forEach((what, count) -> forecast.add(Words.number(count) + " x " + what));
        String kind = subject.kind() == Approval.Kind.APPROVED ? "approved" : "rolled back";
        return new Told(
                "No. " + approval.number() + ", " + kind,
                desk.register().rulebooks().knows(subject.version()) ? subject.version() : "",
                facts.all(),
                approval.evidence().differs(),
                forecast);
    }

    /** In the file, which is the same for everybody, it stands in UTC. */
    private String at(String utc) {
        try {
            return desk.text(Instant.parse(utc));
        } catch (DateTimeParseException e) {
            return utc;
        }
    }

    private Grid versions() {
        List<NightRecord> nights = desk.register().nights().all();
        List<List<Cell>> rows = desk.register().rulebooks().versions().stream()
                .map(version -> row(
                        version,
                        nights.stream()
                                .filter(night -> night.rulesVersion().equals(version))
                                .toList()))
                .toList();
        return Grid.of(
                "Rules that the book keeps", "None yet.", rows, "Version", "Profile", "#Nights", "First", "Last");
    }

    private List<Cell> row(String version, List<NightRecord> nights) {
        return List.of(
                Cell.id(version).to("/rules/versions/" + version),
                Cell.id(desk.register()
                        .rulebooks()
                        .find(version)
                        .map(KeptRulebook::profile)
                        .orElse("")),
                Cell.number(nights.size()),
                nights.isEmpty() ? Cell.text("") : night(nights.get(0)),
                nights.isEmpty() ? Cell.text("") : night(nights.get(nights.size() - 1)));
    }

    private static Cell night(NightRecord night) {
        return Cell.day(night.asOf()).to("/nights/" + night.asOf());
    }

    @GetMapping("/rules/versions/{version}")
    String one(@PathVariable String version, Model page) {
        KeptRulebook kept = desk.register()
                .rulebooks()
                .find(version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RulebookText text = RulebookText.unpack(kept.sources());
        List<String> names = new ArrayList<>(text.deciding());
        text.files().keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        RulesNav.show(page, "/rules/versions");
        page.addAttribute("version", version);
        page.addAttribute("profile", kept.profile());
        page.addAttribute(
                "files",
                names.stream().map(name -> new Text(name, text.text(name))).toList());
        return "version";
    }
}
