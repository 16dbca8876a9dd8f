package org.claimclock.console.page;

import java.time.LocalDate;
import org.claimclock.console.Desk;
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

/** What operations may do to nights. */
@Controller
final class NightDeeds {
    private static final String NIGHT = "/nights/{asOf}/";

    private final Desk desk;

    NightDeeds(Desk desk) {
        this.desk = desk;
    }

    @PostMapping(NIGHT + "hold")
    String hold(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes next) {
        return tell(because(control(who).hold(asOf, reason), reason), next);
    }

    @PostMapping(NIGHT + "release")
    String release(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf, Authentication who, RedirectAttributes next) {
        return tell(control(who).release(asOf), next);
    }

    @PostMapping(NIGHT + "skip")
    String skip(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes next) {
        return tell(because(control(who).skip(asOf, reason), reason), next);
    }

    @PostMapping(NIGHT + "retry")
    String retry(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf, Authentication who, RedirectAttributes next) {
        return tell(control(who).retry(asOf), next);
    }

    @PostMapping(NIGHT + "run")
    String run(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf, Authentication who, RedirectAttributes next) {
        return tell(control(who).run(asOf), next);
    }

    @PostMapping(NIGHT + "stop")
    String stop(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes next) {
        return tell(because(control(who).stop(desk.schedule(), asOf, reason), reason), next);
    }

    private RunControl control(Authentication who) {
        return new RunControl(desk.office(), who.getName());
    }

    private static Answer because(Answer answer, String reason) {
        return reason.isBlank() || !answer.isDone() ? answer : Answer.done(answer.text() + " (" + reason.strip() + ")");
    }

    private String tell(Answer answer, RedirectAttributes next) {
        if (answer.isDone()) {
            desk.nudge().run();
        }
        next.addFlashAttribute("answer", answer);
        return "redirect:/";
    }
}
