package org.claimclock.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.register.Events.Named;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;

/** The nights of the book once more, customer by customer and under any rules. Nothing is written. */
public final class Retelling {
    private final Register register;
    private final NavigableMap<LocalDate, Boolean> nights;

    /** @param nights as-of, and whether it was a backfill, of each night to be told; a night later than all of the book may be among them */
    public Retelling(Register register, Map<LocalDate, Boolean> nights) {
        this.register = register;
        this.nights = new TreeMap<>(nights);
    }

    /** @param customers by their numbers in the book */
    public List<CustomerPast> of(Collection<Long> customers) {
        Map<Long, Map<String, StoredClaim>> stored = new TreeMap<>();
        List<String> claimIds = new ArrayList<>();
        for (StoredClaim claim : register.claims().ofCustomers(customers)) {
            stored.computeIfAbsent(claim.customer(), key -> new TreeMap<>()).put(claim.claimId(), claim);
            claimIds.add(claim.claimId());
        }
        List<ClaimEvent> events = register.events().ofClaims(claimIds);
        Map<String, List<ClaimEvent>> byClaim = Customers.byClaim(events);
        Map<String, Named> decisions = register.events().named(Feed.DECISIONS, decisionsNamedIn(events));
        Map<String, Named> claims = register.events().named(Feed.CLAIMS, claimsNamedIn(events));
        List<CustomerPast> pasts = new ArrayList<>();
        stored.forEach((number, ofCustomer) -> {
            Map<String, List<ClaimEvent>> own = new HashMap<>();
            ofCustomer.keySet().forEach(id -> own.put(id, byClaim.getOrDefault(id, List.of())));
            pasts.add(new CustomerPast(number, ofCustomer, own, new CustomerPast.Around(nights, decisions, claims)));
        });
        return pasts;
    }

    private static Set<String> decisionsNamedIn(List<ClaimEvent> events) {
        Set<String> named = new HashSet<>();
        for (ClaimEvent event : events) {
            if (event instanceof ReviewerDecided decided && !decided.amendment().isNew()) {
                named.add(decided.amendment().supersedes());
            }
        }
        return named;
    }

    private static Set<String> claimsNamedIn(List<ClaimEvent> events) {
        Set<String> named = new HashSet<>();
        for (ClaimEvent event : events) {
            if (event instanceof ClaimCreated created) {
                named.add(created.form().identity().previousClaimId());
            }
        }
        named.remove("");
        return named;
    }
}
