package org.claimclock.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.walk.Night;
import org.claimclock.register.Acquaintance;
import org.claimclock.register.Orphan;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;

/**
 * Fetches what the book holds of a batch of customers, with few statements for all of them.
 *
 * @param whole that claims are fetched to which nothing can happen, too
 */
record Customers(Register register, Night night, boolean whole) {

    /**
     * The customers that an earlier attempt at this night has not walked yet, each in so many parts as there are families of
     * {@link Kin} with a claim that is due: nothing can happen to the others.
     *
     * @param due the claims that are due, by customer
     */
    List<Customer> fetch(Map<Long, List<String>> due) {
        Map<Long, List<Acquaintance>> known = register.claims().acquaintances(due.keySet()).stream()
                .collect(Collectors.groupingBy(Acquaintance::customer));
        Map<Long, List<String>> open = new TreeMap<>(due);
        open.keySet().removeIf(number -> isDone(known.getOrDefault(number, List.of())));
        List<String> claimIds = open.values().stream().flatMap(List::stream).toList();
        Map<String, List<ClaimEvent>> news = byClaim(register.events().ofClaims(claimIds, night.asOf()));
        Set<String> created = new HashSet<>(claimIds);
        known.values().forEach(claims -> claims.forEach(claim -> created.remove(claim.claimId())));
        Tonight tonight = new Tonight(news, orphansOf(created));
        List<Part> parts = new ArrayList<>();
        open.forEach((number, claims) ->
                parts.addAll(parts(number, claims, known.getOrDefault(number, List.of()), tonight)));
        Map<Long, Map<String, StoredClaim>> stored = storedClaims(open.keySet(), parts);
        return parts.stream()
                .map(part -> customer(part, stored.getOrDefault(part.number, Map.of()), tonight))
                .toList();
    }

    /** By claim: the events that this run brought, and what waited for a claim that it brought. */
    private record Tonight(Map<String, List<ClaimEvent>> news, Map<String, List<Orphan>> orphans) {}

    /** Claims that are walked together. */
    private record Part(long number, Set<String> due, Set<String> claims) {}

    private boolean isDone(Collection<Acquaintance> claims) {
        return claims.stream().anyMatch(claim -> claim.walkedIn().equals(night.asOf()));
    }

    private List<Part> parts(long number, List<String> due, List<Acquaintance> known, Tonight tonight) {
        Kin kin = new Kin();
        known.forEach(claim -> kin.add(claim.claimId(), claim.namedLines()));
        due.forEach(claimId -> kin.add(claimId, NamedLines.in(tonight.news.getOrDefault(claimId, List.of()))));
        // What waited for a claim may name any line, and is not among the news.
        boolean all = whole || due.stream().anyMatch(tonight.orphans::containsKey);
        List<Set<String>> families = all ? List.of(kin.claims()) : kin.of(Set.copyOf(due));
        return families.stream()
                .map(claims -> new Part(
                        number, due.stream().filter(claims::contains).collect(Collectors.toUnmodifiableSet()), claims))
                .toList();
    }

    private Map<Long, Map<String, StoredClaim>> storedClaims(Collection<Long> numbers, List<Part> parts) {
        Set<String> wanted = new HashSet<>();
        parts.forEach(part -> wanted.addAll(part.claims));
        Map<Long, Map<String, StoredClaim>> stored = new HashMap<>();
        for (StoredClaim claim : register.claims().ofCustomers(numbers, wanted::contains)) {
            stored.computeIfAbsent(claim.customer(), key -> new TreeMap<>()).put(claim.claimId(), claim);
        }
        return stored;
    }

    private static Customer customer(Part part, Map<String, StoredClaim> ofAll, Tonight tonight) {
        Map<String, StoredClaim> stored = new TreeMap<>(ofAll);
        stored.keySet().retainAll(part.claims);
        Set<String> created = new HashSet<>(part.due);
        created.removeAll(stored.keySet());
        return new Customer(
                part.number, part.due, stored, created, ofAll(part.due, tonight.news), ofAll(created, tonight.orphans));
    }

    private Map<String, List<Orphan>> orphansOf(Collection<String> created) {
        Map<String, List<Orphan>> orphans = new HashMap<>();
        for (Orphan orphan : register.orphans().ofClaims(created)) {
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
