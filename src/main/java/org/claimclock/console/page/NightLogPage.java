package org.claimclock.console.page;

import java.time.LocalDate;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.console.entry.Notes;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What one run of a night wrote into its log, part by part, the end first. */
@Controller
final class NightLogPage {
    private static final int PART = 128 * 1024;
    private static final int LONGEST_LINE = 4 * 1024;
    private static final String LOG = "/nights/{asOf}/logs/{name}";

    private final Desk desk;
    private final Notes notes;

    NightLogPage(Desk desk, Notes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    @GetMapping(LOG)
    String show(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @PathVariable String name,
            @RequestParam(defaultValue = "-1") int part,
            Authentication who,
            Model page) {
        NightLogs logs = logs(asOf, name);
        int last = (int) Math.max(0, (logs.size(name) - 1) / PART);
        int shown = part < 0 || part > last ? last : part;
        String address = "/nights/" + asOf + "/logs/" + name;
        // A line that goes over the end of a part stands in the next one.
        long from = Math.max(0, (long) shown * PART - LONGEST_LINE);
        page.addAttribute("here", "nights");
        page.addAttribute("day", DayText.dated(asOf));
        page.addAttribute("night", "/nights/" + asOf);
        page.addAttribute("name", name);
        page.addAttribute("text", logs.lines(name, from, PART + LONGEST_LINE));
        page.addAttribute("where", last == 0 ? "" : "Part " + (shown + 1) + " of " + (last + 1) + ".");
        page.addAttribute("earlier", shown == 0 ? "" : address + "?part=" + (shown - 1));
        page.addAttribute("later", shown == last ? "" : address + "?part=" + (shown + 1));
        page.addAttribute("file", Visitor.of(who).operates() ? address + "/file" : "");
        return "night-log";
    }

    private NightLogs logs(LocalDate asOf, String name) {
        NightLogs logs = new NightLogs(desk.home().logs(), asOf);
        if (!logs.names().contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return logs;
    }

    @GetMapping(LOG + "/file")
    ResponseEntity<Resource> take(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @PathVariable String name,
            Authentication who) {
        NightLogs logs = logs(asOf, name);
        notes.add(who.getName(), "download", "night " + asOf, name);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(logs.file(name)));
    }
}
