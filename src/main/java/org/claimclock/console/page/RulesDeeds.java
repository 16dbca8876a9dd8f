package org.claimclock.console.page;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimclock.console.Desk;
import org.claimclock.console.entry.Notes;
import org.claimclock.console.study.Candidates;
import org.claimclock.console.study.Studies;
import org.claimclock.console.study.Study;
import org.claimclock.console.study.StudyKind;
import org.claimclock.console.study.Wish;
import org.claimclock.register.people.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What compliance may ask about rules, and their approval. Each wish is noted. */
@Controller
final class RulesDeeds {
    private static final int LONGEST = 500;
    /** What an approval needs besides who approves it. */
    private static final List<String> OF_APPROVAL = List.of("author", "from", "why");

    private final Desk desk;
    private final Studies studies;
    private final Notes notes;

    RulesDeeds(Desk desk, Studies studies, Notes notes) {
        this.desk = desk;
        this.studies = studies;
        this.notes = notes;
    }

    @PostMapping("/rules/studies")
    String ask(
            @RequestParam StudyKind kind,
            @RequestParam Map<String, String> form,
            Authentication who,
            RedirectAttributes next) {
        String name = form.getOrDefault("candidate", "");
        Optional<Path> candidate = name.isEmpty() ? Optional.empty() : new Candidates(desk.rules()).find(name);
        if (candidate.isEmpty() && (kind.needsCandidate() || !name.isEmpty())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String folder = candidate.map(Path::toString).orElse("");
        Wish wish = new Wish(kind, folder, who.getName(), given(kind, form, who));
        Optional<Study> study = studies.findPlaceFor(wish);
        String of = "rules " + (name.isEmpty() ? "in force" : name);
        if (study.isEmpty()) {
            next.addFlashAttribute(
                    "answer", new Answer(false, "Too many wait already. Maybe stop one of them, or come again later."));
            return "redirect:/rules";
        }
        notes.add(
                who.getName(),
                kind.name().toLowerCase(java.util.Locale.ROOT),
                of,
                "asked, as " + study.get().id());
        return "redirect:/rules/studies/" + study.get().id();
    }

    /** Whoever is signed in approves: nobody can give another name. */
    private static Map<String, String> given(StudyKind kind, Map<String, String> form, Authentication who) {
        Map<String, String> given = new LinkedHashMap<>();
        if (kind == StudyKind.APPROVE) {
            OF_APPROVAL.forEach(name -> {
                String value = form.getOrDefault(name, "").strip();
                given.put(name, value.substring(0, Math.min(LONGEST, value.length())));
            });
            given.put("by", who.getName());
        }
        return given;
    }

    @PostMapping("/rules/studies/{id}/stop")
    String stop(@PathVariable String id, Authentication who) {
        Study study = studies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!study.isOver()) {
            notes.add(who.getName(), "stop", "study " + id, "asked to stop");
            studies.stop(id);
        }
        return "redirect:/rules/studies/" + id;
    }
}
