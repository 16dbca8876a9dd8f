package org.claimclock.console.page;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.claimclock.console.Desk;
import org.claimclock.console.entry.Notes;
import org.claimclock.register.people.Answer;
import org.claimclock.schedule.RunControl;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What operations may do to nights. Each deed is noted with its answer, done or refused. */
@Controller
final class NightDeeds {
    private static final String NIGHT = "/nights/{asOf}/";

    private final Desk desk;
    private final Notes notes;

    NightDeeds(Desk desk, Notes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    @PostMapping(NIGHT + "hold")
    String hold(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes next) {
        return tell("hold", asOf, reasoned("hold", asOf, reason, control(who)::hold), who, next);
    }

    @PostMapping(NIGHT + "release")
    String release(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf, Authentication who, RedirectAttributes next) {
        return tell("release", asOf, control(who).release(asOf), who, next);
    }

    @PostMapping(NIGHT + "skip")
    String skip(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes next) {
        return tell("skip", asOf, reasoned("skip", asOf, reason, control(who)::skip), who, next);
    }

    @PostMapping(NIGHT + "retry")
    String retry(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf, Authentication who, RedirectAttributes next) {
        return tell("retry", asOf, control(who).retry(asOf), who, next);
    }

    @PostMapping(NIGHT + "run")
    String run(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf, Authentication who, RedirectAttributes next) {
        return tell("run", asOf, control(who).run(asOf), who, next);
    }

    @PostMapping(NIGHT + "stop")
    String stop(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes next) {
        Answer answer = desk.schedule().running().equals(asOf)
                ? because(desk.schedule().stop(who.getName(), reason), reason)
                : new Answer(false, "the night " + asOf + " is not running.");
        return tell("stop", asOf, answer, who, next);
    }

    private RunControl control(Authentication who) {
        return new RunControl(desk.office(), who.getName());
    }

    private static Answer reasoned(
            String what, LocalDate asOf, String reason, BiFunction<LocalDate, String, Answer> deed) {
        return reason.isBlank()
                ? Answer.refused("the night " + asOf + " is as it was: a " + what
                        + " needs a reason, which is kept with the night.")
                : because(deed.apply(asOf, reason), reason);
    }

    private static Answer because(Answer answer, String reason) {
        return reason.isBlank() ? answer : new Answer(answer.isDone(), answer.text() + " (" + reason.strip() + ")");
    }

    private String tell(String what, LocalDate asOf, Answer answer, Authentication who, RedirectAttributes next) {
        notes.add(who.getName(), what, "night " + asOf, (answer.isDone() ? "" : "refused: ") + answer.text());
        if (answer.isDone()) {
            desk.nudge().run();
        }
        next.addFlashAttribute("answer", answer);
        return "redirect:/";
    }
}
