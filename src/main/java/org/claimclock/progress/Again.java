package org.claimclock.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.ClaimOutcome;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.Night;
import org.claimclock.claim.walk.TenantWalk;
import org.claimclock.register.Events.Named;
import org.claimclock.register.Orphan;
import org.claimclock.register.StoredClaim;
import org.jspecify.annotations.Nullable;

/** One customer on its way through the nights: what the book would hold of it stands here instead. */
final class Again {
    private final CustomerPast past;
    private final Rulebook rulebook;
    private final NavigableMap<LocalDate, List<ClaimEvent>> news;
    private final Map<String, LocalDate> created = new TreeMap<>();
    private final Map<String, StoredClaim> stored = new TreeMap<>();
    private final Map<String, List<HistoryEntry>> histories = new HashMap<>();
    private final Map<String, List<ExportedLine>> lines = new TreeMap<>();
    private final NavigableMap<LocalDate, Retold.WentOut> wentOut = new TreeMap<>();

    /** @param news the events that are let in, by the night that reads them */
    Again(CustomerPast past, Rulebook rulebook, NavigableMap<LocalDate, List<ClaimEvent>> news) {
        this.past = past;
        this.rulebook = rulebook;
        this.news = news;
        news.forEach((night, events) -> events.stream()
                .filter(event -> event.key().feed() == Feed.CLAIMS)
                .forEach(event -> created.putIfAbsent(event.recorded().claimId(), night)));
    }

    Retold walk() {
        LocalDate night = next(LocalDate.MIN);
        while (night != null) {
            walk(new Night(night, past.around().nights().getOrDefault(night, false), rulebook));
            night = next(night);
        }
        return new Retold(stored, lines, wentOut);
    }

    /** The next night with news or with a claim that is due. */
    private @Nullable LocalDate next(LocalDate after) {
        LocalDate next = news.higherKey(after);
        for (StoredClaim claim : stored.values()) {
            LocalDate due = claim.due();
            if (due != null) {
                LocalDate night = past.around().nights().higherKey(due.isAfter(after) ? due : after);
                next = night != null && (next == null || night.isBefore(next)) ? night : next;
            }
        }
        return next;
    }

    private void walk(Night night) {
        Set<String> due = due(night.asOf());
        Set<String> fresh = new TreeSet<>(due);
        fresh.removeAll(stored.keySet());
        List<Orphan> orphans = orphans(fresh, night);
        Map<String, List<ClaimEvent>> brought = Customers.byClaim(news.getOrDefault(night.asOf(), List.of()));
        for (Set<String> family : families(due, brought, !orphans.isEmpty())) {
            Set<String> dueOfIt = new TreeSet<>(due);
            dueOfIt.retainAll(family);
            Set<String> freshOfIt = new TreeSet<>(fresh);
            freshOfIt.retainAll(family);
            Map<String, StoredClaim> storedOfIt = new TreeMap<>(stored);
            storedOfIt.keySet().retainAll(family);
            walk(
                    new Customer(
                            past.number(),
                            dueOfIt,
                            storedOfIt,
                            freshOfIt,
                            dueOfIt.stream()
                                    .flatMap(claim -> brought.getOrDefault(claim, List.of()).stream())
                                    .toList(),
                            orphans.stream()
                                    .filter(orphan -> freshOfIt.contains(orphan.claimId()))
                                    .toList()),
                    night);
        }
    }

    /** The claims that tonight walks together, as a night of the book does. */
    private List<Set<String>> families(Set<String> due, Map<String, List<ClaimEvent>> brought, boolean whole) {
        if (due.isEmpty()) {
            return List.of();
        }
        Kin kin = new Kin();
        stored.values().forEach(claim -> kin.add(claim.claimId(), claim.namedLines()));
        due.forEach(claim -> kin.add(claim, NamedLines.in(brought.getOrDefault(claim, List.of()))));
        return whole ? List.of(kin.claims()) : kin.of(due);
    }

    private void walk(Customer customer, Night night) {
        boolean complete = !new Continuation(night).isPossible(customer);
        Outcomes rows = new Outcomes(night);
        List<LineChange> exported = new ArrayList<>();
        Retold.WentOut out = new Retold.WentOut(exported, new ArrayList<>());
        BookKeeper.Sources sources = sources(customer, complete, night);
        for (ClaimOutcome outcome : TenantWalk.walk(BookKeeper.book(customer, complete, sources), night)) {
            StoredClaim before = stored.get(outcome.claimId());
            List<ClaimEvent> events = sources.events().getOrDefault(outcome.claimId(), List.of());
            StoredClaim after = rows.row(past.number(), before, outcome, events);
            if (before == null || rows.isWritten(customer, before, after)) {
                stored.put(outcome.claimId(), after);
            }
            histories
                    .computeIfAbsent(outcome.claimId(), key -> new ArrayList<>())
                    .addAll(outcome.history());
            exported.addAll(outcome.lines());
            out.said().addAll(outcome.said());
        }
        book(exported);
        if (!exported.isEmpty() || !out.said().isEmpty()) {
            wentOut.computeIfAbsent(night.asOf(), key -> new Retold.WentOut(new ArrayList<>(), new ArrayList<>()))
                    .add(out);
        }
    }

    /** Claims that somebody created and that something happened to tonight, or whose day has come. */
    private Set<String> due(LocalDate night) {
        Set<String> due = new TreeSet<>();
        for (ClaimEvent event : news.getOrDefault(night, List.of())) {
            String claimId = event.recorded().claimId();
            if (created.containsKey(claimId)
                    && !created.getOrDefault(claimId, night).isAfter(night)) {
                due.add(claimId);
            }
        }
        for (StoredClaim claim : stored.values()) {
            if (claim.due() != null && claim.due().isBefore(night)) {
                due.add(claim.claimId());
            }
        }
        return due;
    }

    /** What earlier nights had read of claims that nobody knew until tonight. */
    private List<Orphan> orphans(Set<String> fresh, Night night) {
        List<Orphan> orphans = new ArrayList<>();
        news.headMap(night.asOf())
                .forEach((received, events) -> events.stream()
                        .filter(event -> fresh.contains(event.recorded().claimId()))
                        .forEach(event -> orphans.add(new Orphan(
                                event.key(),
                                event.recorded().claimId(),
                                received,
                                isGivenUp(received, night.asOf()),
                                event.recorded().source()))));
        return orphans;
    }

    private boolean isGivenUp(LocalDate held, LocalDate comes) {
        return past.around().nights().subMap(held, false, comes, false).keySet().stream()
                .anyMatch(night -> held.isBefore(
                        night.minusDays(rulebook.policy(night).tolerances().holdDays())));
    }

    private BookKeeper.Sources sources(Customer customer, boolean complete, Night night) {
        List<ClaimEvent> events = complete
                ? news.headMap(night.asOf(), true).values().stream()
                        .flatMap(List::stream)
                        .toList()
                : customer.news();
        Map<String, String> decisions = new HashMap<>();
        past.around().decisions().forEach((id, decision) -> {
            if (isRead(decision, night)) {
                decisions.put(id, decision.claimId());
            }
        });
        Set<String> claims = new HashSet<>();
        past.around().claims().forEach((id, claim) -> {
            if (isRead(claim, night)) {
                claims.add(id);
            }
        });
        return new BookKeeper.Sources(Customers.byClaim(events), histories, lines, decisions, claims);
    }

    private static boolean isRead(Named named, Night night) {
        return !named.received().isAfter(night.asOf());
    }

    private void book(List<LineChange> exported) {
        exported.stream()
                .sorted(Comparator.comparing(
                                (LineChange change) -> change.line().lineNo())
                        .thenComparing(LineChange::lineId))
                .forEach(change -> {
                    String claimId = change.line().terms().subject().claimId();
                    List<ExportedLine> all = lines.computeIfAbsent(claimId, key -> new ArrayList<>());
                    if (change.action() == LineChange.Action.ADD) {
                        all.add(change.line());
                    } else {
                        all.replaceAll(
                                line -> line.lineId().equals(change.line().lineId()) ? change.line() : line);
                    }
                });
    }
}
