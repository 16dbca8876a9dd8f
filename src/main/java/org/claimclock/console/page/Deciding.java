package org.claimclock.console.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.walk.DayText;
import org.claimclock.console.Desk;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.rulebook.release.Approval;
import org.claimclock.rulebook.release.RulesLock;
import org.claimclock.rulebook.release.RulesLock.Reading;
import org.claimclock.schedule.DueNight;

/** By which rules the next night is decided, in sentences. */
record Deciding(Desk desk, String version) {
    private static final String NO_NIGHT = "the next one";

    /** @param version of what stands in the folder; empty where it has faults */
    static List<String> sentences(Desk desk, String version) {
        return new Deciding(desk, version).sentences();
    }

    private List<String> sentences() {
        Reading reading = RulesLock.read(desk.rules().folder().folder());
        if (reading instanceof Reading.Broken broken) {
            return List.of(broken.fault());
        }
        RulesLock lock = ((Reading.Read) reading).lock();
        List<String> sentences = new ArrayList<>();
        if (desk.rules().approvalRequired()) {
            sentences.add(required(lock));
        } else {
            sentences.add("The next night, " + night()
                    + ", is decided by what stands in the rules folder, approved or not: rules.require-approval is"
                    + " false.");
        }
        if (!version.isEmpty()) {
            sentences.add(lock.findVersion(version)
                    .map(entry -> "What stands there was approved: " + told(entry) + ".")
                    .orElse("Nobody has approved what stands there."));
        }
        return sentences;
    }

    private String required(RulesLock lock) {
        LocalDate night = date();
        Approval entry = lock.find(night, desk.rules().folder().profile()).orElse(null);
        if (entry == null) {
            return "The next night, " + night() + ", will not run: no rules are approved for it.";
        }
        String by = entry.subject().version();
        return by.equals(version)
                ? "The next night, " + night() + ", is decided by what stands in the rules folder."
                : "The next night, " + night() + ", is decided by the rules " + by + " (" + told(entry)
                        + "), and not by what stands in the rules folder.";
    }

    private static String told(Approval entry) {
        return "no. " + entry.number() + " by " + entry.people().approver() + ", for the nights from "
                + DayText.dated(entry.subject().from()) + " on";
    }

    /** Nights go in their order, so one that is held comes before any that will fall due. */
    private LocalDate date() {
        return desk.office().nights().open().stream()
                .filter(night -> night.state() != State.RUNNING)
                .map(PlannedNight::asOf)
                .findFirst()
                .or(() -> desk.office().timetable().next(desk.now(), 1).stream()
                        .map(DueNight::asOf)
                        .findFirst())
                .orElse(LocalDate.MAX);
    }

    private String night() {
        LocalDate date = date();
        return date.equals(LocalDate.MAX) ? NO_NIGHT : DayText.dated(date);
    }
}
