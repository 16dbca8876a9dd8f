package org.claimclock.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.register.Events.Named;
import org.claimclock.register.StoredClaim;

/**
 * One customer with all that the book holds of its claims.
 *
 * @param number by which the book knows it
 * @param stored the claims as the last night left them, by id
 * @param events of each claim, in no order
 */
public record CustomerPast(
        long number, Map<String, StoredClaim> stored, Map<String, List<ClaimEvent>> events, Around around) {

    /**
     * What is not the customer's own.
     *
     * @param nights as-of, and whether it was a backfill
     * @param decisions that corrections name, by id
     * @param claims that other claims name as their predecessors, by id
     */
    record Around(NavigableMap<LocalDate, Boolean> nights, Map<String, Named> decisions, Map<String, Named> claims) {}

    /**
     * The same nights, had these rules been in force from the first on.
     *
     * @param accepted whether the rules would have let the row of an event in at all
     */
    public Retold under(Rulebook rulebook, Predicate<ClaimEvent> accepted) {
        NavigableMap<LocalDate, List<ClaimEvent>> news = new TreeMap<>();
        for (List<ClaimEvent> ofClaim : events.values()) {
            for (ClaimEvent event : ofClaim) {
                boolean isRead = around.nights.containsKey(event.recorded().received());
                if (isRead && accepted.test(event)) {
                    news.computeIfAbsent(event.recorded().received(), night -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        return new Again(this, rulebook, news).walk();
    }
}
