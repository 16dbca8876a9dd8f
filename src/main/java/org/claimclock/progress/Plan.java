package org.claimclock.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.Night;
import org.claimclock.register.Register;

/**
 * Draws up what a night has to look at: claims that got events, a claim that was waited for among them, and claims that
 * are due. What an attempt at the same night drew up before stays on the agenda.
 */
record Plan(Register register, Night night) {

    /**
     * @param everyClock whether each claim with a date to be looked at is to be looked at tonight
     * @return how many events the night brought
     */
    Map<Feed, Long> draw(boolean everyClock) {
        LocalDate asOf = night.asOf();
        Set<String> unknown = new TreeSet<>();
        Map<Feed, Long> events = register.events().claimsNamed(asOf, claimIds -> unknown.addAll(plan(claimIds)));
        register.agenda().addDue(asOf, everyClock);
        new OrphanWatch(register, night).keep(unknown);
        return events;
    }

    /** Puts those on the agenda that somebody created; the others nobody knows. */
    private Collection<String> plan(Collection<String> claimIds) {
        Map<String, Long> customers = register.agenda().customersOf(claimIds);
        register.agenda().add(night.asOf(), customers);
        return claimIds.stream()
                .filter(claimId -> !customers.containsKey(claimId))
                .toList();
    }
}
