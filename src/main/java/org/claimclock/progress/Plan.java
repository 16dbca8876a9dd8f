package org.claimclock.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.Night;
import org.claimclock.register.Agenda;
import org.claimclock.register.Register;

/**
 * Draws up what a night has to look at: claims that got events, a claim that was waited for among them, and claims that
 * are due. It is drawn in many transactions, for one would keep in memory whatever it wrote; what an attempt at the same
 * night drew up before stays on the agenda, and is completed before the first claim is walked.
 */
record Plan(Register register, Night night, OrphanWatch orphans) {
    private static final int DUE_AT_A_TIME = 20_000;

    static Plan of(Register register, Night night) {
        return new Plan(register, night, new OrphanWatch(register, night));
    }

    /**
     * @param everyClock whether each claim with a date to be looked at is to be looked at tonight
     * @return how many events the night brought
     */
    Map<Feed, Long> draw(boolean everyClock) {
        Map<Feed, Long> events = register.events().claimsNamed(night.asOf(), this::plan);
        addDue(everyClock);
        orphans.giveUp();
        return events;
    }

    /** Puts those on the agenda that somebody created; the others nobody knows. */
    private void plan(Collection<String> claimIds) {
        Agenda agenda = register.agenda();
        Map<String, Long> customers = agenda.customersOf(claimIds);
        register.inTransaction(() -> agenda.add(night.asOf(), customers));
        orphans.keep(claimIds.stream()
                .filter(claimId -> !customers.containsKey(claimId))
                .toList());
    }

    private void addDue(boolean everyClock) {
        Agenda agenda = register.agenda();
        for (LocalDate day : everyClock ? agenda.dueDays() : agenda.dueDaysBefore(night.asOf())) {
            int added;
            do {
                added = register.transacted(() -> agenda.addDue(night.asOf(), day, DUE_AT_A_TIME));
            } while (added == DUE_AT_A_TIME);
        }
    }
}
