package org.claimclock.progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.walk.ClaimBook;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.claim.walk.Memory;
import org.claimclock.claim.walk.Memory.Mark;
import org.claimclock.claim.walk.TenantBook;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;

/** Opens the books that the customers of a batch are walked by: of some the news alone, of others everything. */
final class BookKeeper {
    private final Register register;
    private final Predicate<Customer> mustStartAgain;

    BookKeeper(Register register, Predicate<Customer> mustStartAgain) {
        this.register = register;
        this.mustStartAgain = mustStartAgain;
    }

    /** What the books are put together from, by claim; the references by id. */
    record Sources(
            Map<String, List<ClaimEvent>> events,
            Map<String, List<HistoryEntry>> histories,
            Map<String, List<ExportedLine>> lines,
            Map<String, String> decisions,
            Set<String> claims) {}

    /** One book for each customer, in their order. */
    List<TenantBook> open(List<Customer> customers) {
        // By what they are and not by what they hold: a customer may come in several parts.
        Set<Customer> fromTheStart = Collections.newSetFromMap(new IdentityHashMap<>());
        customers.stream().filter(mustStartAgain).forEach(fromTheStart::add);
        Sources sources = fetch(customers, fromTheStart);
        return customers.stream()
                .map(customer -> book(customer, fromTheStart.contains(customer), sources))
                .toList();
    }

    private Sources fetch(List<Customer> customers, Set<Customer> fromTheStart) {
        List<String> again = customers.stream()
                .filter(customer -> fromTheStart.contains(customer))
                .flatMap(customer -> claimIds(customer).stream())
                .toList();
        List<ClaimEvent> events = new ArrayList<>(register.events().ofClaims(again));
        customers.stream()
                .filter(customer -> !fromTheStart.contains(customer))
                .forEach(customer -> events.addAll(customer.news()));
        List<String> exported = customers.stream()
                .flatMap(customer -> customer.stored().values().stream())
                .filter(claim -> claim.memory().sending().containsKey(Mark.EXPORTED))
                .map(StoredClaim::claimId)
                .toList();
        return new Sources(
                Customers.byClaim(events),
                register.histories().ofClaims(again),
                register.lines().ofClaims(exported),
                decisionsNamedIn(events),
                claimsNamedIn(events));
    }

    private static List<String> claimIds(Customer customer) {
        List<String> claimIds = new ArrayList<>(customer.stored().keySet());
        claimIds.addAll(customer.created());
        return claimIds;
    }

    private Map<String, String> decisionsNamedIn(List<ClaimEvent> events) {
        Set<String> named = new HashSet<>();
        for (ClaimEvent event : events) {
            if (event instanceof ReviewerDecided decided && !decided.amendment().isNew()) {
                named.add(decided.amendment().supersedes());
            }
        }
        return register.events().claimIds(Feed.DECISIONS, named);
    }

    private Set<String> claimsNamedIn(List<ClaimEvent> events) {
        Set<String> named = new HashSet<>();
        for (ClaimEvent event : events) {
            if (event instanceof ClaimCreated created) {
                named.add(created.form().identity().previousClaimId());
            }
        }
        named.remove("");
        return register.events().claimIds(Feed.CLAIMS, named).keySet();
    }

    static TenantBook book(Customer customer, boolean complete, Sources sources) {
        List<ClaimBook> claims = new ArrayList<>();
        Map<String, String> foreign = new HashMap<>();
        Map<String, Memory> memories = customer.memories();
        memories.forEach((claimId, memory) -> {
            StoredClaim stored = customer.stored().get(claimId);
            List<ClaimEvent> events = sources.events.getOrDefault(claimId, List.of());
            claims.add(new ClaimBook(
                    claimId, stored == null ? null : stored.state(), memory, events, past(claimId, complete, sources)));
            events.forEach(event -> listForeign(event, sources, foreign));
        });
        return new TenantBook(Long.toString(customer.number()), complete, claims, foreign.keySet(), sources.claims);
    }

    private static ClaimBook.Past past(String claimId, boolean complete, Sources sources) {
        List<HistoryEntry> history = complete ? sources.histories.getOrDefault(claimId, List.of()) : List.of();
        return new ClaimBook.Past(history, sources.lines.getOrDefault(claimId, List.of()));
    }

    private static void listForeign(ClaimEvent event, Sources sources, Map<String, String> foreign) {
        if (event instanceof ReviewerDecided decided && !decided.amendment().isNew()) {
            String named = decided.amendment().supersedes();
            String owner =
                    sources.decisions.getOrDefault(named, event.recorded().claimId());
            if (!owner.equals(event.recorded().claimId())) {
                foreign.put(named, owner);
            }
        }
    }
}
