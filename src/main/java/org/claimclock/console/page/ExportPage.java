package org.claimclock.console.page;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.console.entry.Notes;
import org.claimclock.export.proof.Discrepancy;
import org.claimclock.export.proof.PackageFacts;
import org.claimclock.export.proof.Verification;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one night published: its files to take away, and whether they are what was published. */
@Controller
final class ExportPage {
    static final String NOTICES = "notices.csv";

    private static final List<String> BESIDE = List.of("datapackage.json", "SHA256SUMS");

    private final Desk desk;
    private final Notes notes;
    /** A verification reads every byte: one at a time is enough. */
    private final Semaphore verifying = new Semaphore(1);

    ExportPage(Desk desk, Notes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    @GetMapping("/exports/{asOf}")
    String show(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf, Authentication who, Model page) {
        PackageFacts facts =
                PackageFacts.find(folder(asOf)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Visitor visitor = Visitor.of(who);
        page.addAttribute("here", "exports");
        page.addAttribute("day", DayText.dated(asOf));
        page.addAttribute("facts", facts(facts));
        page.addAttribute("files", files(asOf, facts, visitor));
        page.addAttribute("withheld", withheld(asOf, visitor));
        page.addAttribute("verify", visitor.takes() ? "/exports/" + asOf + "/verify" : "");
        return "export";
    }

    @PostMapping("/exports/{asOf}/verify")
    String verify(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf, Authentication who, RedirectAttributes next) {
        if (!Visitor.of(who).takes()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (PackageFacts.find(folder(asOf)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("verdict", verdict(folder(asOf), asOf, who));
        return "redirect:/exports/" + asOf;
    }

    private Path folder(LocalDate asOf) {
        return desk.home().outbox().resolve(asOf.toString());
    }

    private static List<Fact> facts(PackageFacts facts) {
        Facts all = new Facts();
        all.add("Number", Words.number(facts.sequence()));
        all.add("Lines added", Words.number(facts.adds()));
        all.add("Lines taken back", Words.number(facts.retracts()));
        all.add("Package", facts.sha256());
        all.add("Package before", facts.previousSha256());
        return all.all();
    }

    private static Grid files(LocalDate asOf, PackageFacts facts, Visitor visitor) {
        List<List<Cell>> rows = new ArrayList<>();
        for (PackageFacts.DescribedFile file : facts.files()) {
            rows.add(List.of(
                    name(asOf, file.name(), visitor),
                    file.rows() < 0 ? new Cell("", "number", "") : Cell.number(file.rows()),
                    new Cell(Words.size(file.bytes()), "number", ""),
                    new Cell(file.sha256(), "hash", "")));
        }
        for (String name : BESIDE) {
            rows.add(List.of(
                    name(asOf, name, visitor), new Cell("", "number", ""), new Cell("", "number", ""), Cell.text("")));
        }
        return Grid.of("Files", "", rows, "File", "#Rows", "#Size", "SHA-256");
    }

    private static Cell name(LocalDate asOf, String name, Visitor visitor) {
        boolean mayTake = name.equals(NOTICES) ? visitor.operates() : visitor.takes();
        return mayTake ? Cell.id(name).to("/exports/" + asOf + "/" + name) : Cell.id(name);
    }

    /** Why a file has no link, and how the others are checked without it; empty where each has one. */
    private static String withheld(LocalDate asOf, Visitor visitor) {
        if (visitor.operates()) {
            return "";
        }
        return visitor.takes()
                ? NOTICES
                        + " has no link for you: it holds addresses of customers and partners, and goes to operations alone."
                        + " To check the files that you took, where they lie: sed 's/  /  " + asOf + "-/' " + asOf
                        + "-SHA256SUMS | sha256sum -c --strict --ignore-missing"
                : "The files have no links for you: they go to operations, compliance and finance.";
    }

    /** What verification says, line by line. */
    private List<String> verdict(Path folder, LocalDate asOf, Authentication who) {
        if (!verifying.tryAcquire()) {
            return List.of("Another verification is under way. Maybe try again in a minute.");
        }
        try {
            List<String> found =
                    Verification.of(folder).stream().map(Discrepancy::toString).toList();
            List<String> said = found.isEmpty() ? List.of("The folder is complete and unchanged.") : found;
            notes.add(who.getName(), "verify", "export " + asOf, String.join(" ", said));
            return said;
        } finally {
            verifying.release();
        }
    }

    @GetMapping("/exports/{asOf}/{file}")
    ResponseEntity<Resource> take(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @PathVariable String file,
            Authentication who) {
        if (file.equals(NOTICES) && !Visitor.of(who).operates()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        boolean known = BESIDE.contains(file)
                || PackageFacts.find(folder(asOf)).stream()
                        .flatMap(facts -> facts.files().stream())
                        .anyMatch(one -> one.name().equals(file));
        Resource content = new FileSystemResource(folder(asOf).resolve(known ? file : "none"));
        if (!known || !content.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        notes.add(who.getName(), "download", "export " + asOf, file);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(asOf + "-" + file)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }
}
