package org.claimclock.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.walk.Night;
import org.claimclock.register.Orphan;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;

/** Fetches what the book holds of a batch of customers, with few statements for all of them. */
record Customers(Register register, Night night) {

    /**
     * The customers that an earlier attempt at this night has not walked yet.
     *
     * @param due the claims that are due, by customer
     */
    List<Customer> fetch(Map<Long, List<String>> due) {
        Map<Long, Map<String, StoredClaim>> stored = storedClaims(due.keySet());
        Map<Long, List<String>> open = new TreeMap<>(due);
        open.keySet()
                .removeIf(number -> isDone(stored.getOrDefault(number, Map.of()).values()));
        List<String> claimIds = open.values().stream().flatMap(List::stream).toList();
        Map<String, List<ClaimEvent>> news = byClaim(register.events().ofClaims(claimIds, night.asOf()));
        Map<Long, Set<String>> created = new HashMap<>();
        open.forEach((number, claims) -> created.put(number, newOnes(claims, stored.getOrDefault(number, Map.of()))));
        Map<String, List<Orphan>> orphans = orphansOf(created.values());
        List<Customer> customers = new ArrayList<>();
        open.forEach((number, claims) -> customers.add(new Customer(
                number,
                Set.copyOf(claims),
                stored.getOrDefault(number, Map.of()),
                created.getOrDefault(number, Set.of()),
                ofAll(claims, news),
                ofAll(created.getOrDefault(number, Set.of()), orphans))));
        return customers;
    }

    private boolean isDone(Collection<StoredClaim> claims) {
        return claims.stream().anyMatch(claim -> claim.walkedIn().equals(night.asOf()));
    }

    private Map<Long, Map<String, StoredClaim>> storedClaims(Collection<Long> numbers) {
        Map<Long, Map<String, StoredClaim>> stored = new HashMap<>();
        for (StoredClaim claim : register.claims().ofCustomers(numbers)) {
            stored.computeIfAbsent(claim.customer(), key -> new TreeMap<>()).put(claim.claimId(), claim);
        }
        return stored;
    }

    private static Set<String> newOnes(List<String> claims, Map<String, StoredClaim> stored) {
        Set<String> created = new HashSet<>(claims);
        created.removeAll(stored.keySet());
        return created;
    }

    private Map<String, List<Orphan>> orphansOf(Collection<Set<String>> created) {
        Map<String, List<Orphan>> orphans = new HashMap<>();
        List<String> claimIds = created.stream().flatMap(Set::stream).toList();
        for (Orphan orphan : register.orphans().ofClaims(claimIds)) {
            orphans.computeIfAbsent(orphan.claimId(), key -> new ArrayList<>()).add(orphan);
        }
        return orphans;
    }

    static Map<String, List<ClaimEvent>> byClaim(List<ClaimEvent> events) {
        Map<String, List<ClaimEvent>> byClaim = new HashMap<>();
        events.forEach(event -> byClaim.computeIfAbsent(event.recorded().claimId(), key -> new ArrayList<>())
                .add(event));
        return byClaim;
    }

    private static <T> List<T> ofAll(Collection<String> claimIds, Map<String, List<T>> byClaim) {
        return claimIds.stream()
                .flatMap(claimId -> byClaim.getOrDefault(claimId, List.of()).stream())
                .toList();
    }
}
