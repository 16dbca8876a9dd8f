package org.claimclock.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.Night;
import org.claimclock.register.Agenda;
import org.claimclock.register.Register;

/**
 * Draws up what a night has to look at: claims that got events, a claim that was waited for among them, and claims that
 * are due. It is drawn in many transactions, for one would keep in memory whatever it wrote; what an attempt at the same
 * night drew up before stays on the agenda, and is completed before the first claim is walked.
 */
record Plan(Register register, Night night, OrphanWatch orphans, PlannedClaims planned, ProgressListener listener) {
    private static final int DUE_AT_A_TIME = 20_000;

    static Plan of(Register register, Night night, ProgressListener listener) {
        boolean empty = register.agenda().findNight().isEmpty();
        return new Plan(register, night, new OrphanWatch(register, night), new PlannedClaims(empty), listener);
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
    private void plan(SortedMap<String, Long> named) {
        planned.removeFrom(named);
        Map<String, Long> customers = customersOf(named);
        register.inTransaction(() -> add(customers));
        orphans.keep(named.keySet().stream()
                .filter(claimId -> !customers.containsKey(claimId))
                .toList());
        planned.remember(named.keySet());
        listener.planned(planned.added(customers.size()));
    }

    /** Of a claim that a row of this very portion created it is known without asking. */
    private Map<String, Long> customersOf(Map<String, Long> named) {
        List<String> older = named.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Long> customers = new HashMap<>(named);
        older.forEach(customers::remove);
        customers.putAll(register.agenda().customersOf(older));
        return customers;
    }

    private void add(Map<String, Long> customers) {
        if (planned.areAllRemembered()) {
            register.agenda().addMissing(night.asOf(), customers);
        } else {
            register.agenda().add(night.asOf(), customers);
        }
    }

    private void addDue(boolean everyClock) {
        Agenda agenda = register.agenda();
        for (LocalDate day : everyClock ? agenda.dueDays() : agenda.dueDaysBefore(night.asOf())) {
            int added;
            do {
                added = register.transacted(() -> agenda.addDue(night.asOf(), day, DUE_AT_A_TIME));
                listener.planned(planned.added(added));
            } while (added == DUE_AT_A_TIME);
        }
    }
}
