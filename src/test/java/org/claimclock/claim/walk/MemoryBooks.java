package org.claimclock.claim.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.ReviewerDecided;
import org.jspecify.annotations.Nullable;

/**
 * The nights of all customers with everything kept in memory: the simplest correct way to go from night to night, which
 * walks every claim from its first event each time unless told to go on from the stored states.
 */
public final class MemoryBooks {

    /** What one night said of everything. */
    public record NightResult(List<ClaimOutcome> outcomes, List<Said.Refusal> orphans) {}

    private final Rulebook rulebook;
    private final boolean goOn;
    private final Map<EventKey, ClaimEvent> events = new LinkedHashMap<>();
    private final Map<String, Kept> claims = new TreeMap<>();
    private final Map<EventKey, LocalDate> orphans = new HashMap<>();
    private final Set<EventKey> expired = new HashSet<>();
    private final Set<String> adopters = new HashSet<>();
    private @Nullable Random shuffling;

    private static final class Kept {
        @Nullable
        Claim state;

        @Nullable
        LocalDate due;

        LocalDate walkedIn = LocalDate.MIN;

        Memory memory = Memory.empty();
        final List<HistoryEntry> history = new ArrayList<>();
        final List<ExportedLine> lines = new ArrayList<>();
        Instant walkedTo = Instant.MIN;
    }

    /** @param goOn whether claims go on from their stored states where nothing came out of order */
    public MemoryBooks(Rulebook rulebook, boolean goOn) {
        this.rulebook = rulebook;
        this.goOn = goOn;
    }

    /** Hands out customers, claims and events in an order of its own from now on. */
    public void shuffle(Random random) {
        shuffling = random;
    }

    private <T> List<T> inSomeOrder(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        if (shuffling != null) {
            Collections.shuffle(shuffled, shuffling);
        }
        return shuffled;
    }

    public NightResult night(LocalDate asOf, boolean backfill, List<ClaimEvent> arrived) {
        adopters.clear();
        arrived.forEach(event -> events.putIfAbsent(event.key(), event));
        Map<String, List<ClaimEvent>> byClaim = events.values().stream()
                .collect(Collectors.groupingBy(event -> event.recorded().claimId(), TreeMap::new, Collectors.toList()));
        Map<String, List<String>> tenants = new TreeMap<>();
        byClaim.forEach((id, all) -> all.stream()
                .filter(ClaimCreated.class::isInstance)
                .findFirst()
                .map(ClaimCreated.class::cast)
                .ifPresent(created -> tenants.computeIfAbsent(
                                created.form().identity().tenantId(), key -> new ArrayList<>())
                        .add(id)));
        List<Said.Refusal> lost = orphans(asOf, byClaim);
        Night night = new Night(asOf, backfill, rulebook);
        List<ClaimOutcome> outcomes = new ArrayList<>();
        for (String tenant : inSomeOrder(List.copyOf(tenants.keySet()))) {
            outcomes.addAll(walk(tenant, tenants.get(tenant), byClaim, night));
        }
        outcomes.sort(Comparator.comparing(ClaimOutcome::claimId));
        return new NightResult(outcomes, lost);
    }

    public Map<String, Claim> states() {
        Map<String, Claim> states = new TreeMap<>();
        claims.forEach((id, kept) -> {
            if (kept.state != null) {
                states.put(id, kept.state);
            }
        });
        return states;
    }

    public List<HistoryEntry> history(String claimId) {
        return claims.get(claimId).history;
    }

    /** Every line that was ever added for a claim. */
    public List<ExportedLine> lines(String claimId) {
        return claims.get(claimId).lines;
    }

    public Map<String, Memory> memories() {
        Map<String, Memory> memories = new TreeMap<>();
        claims.forEach((id, kept) -> memories.put(id, kept.memory));
        return memories;
    }

    private List<Said.Refusal> orphans(LocalDate asOf, Map<String, List<ClaimEvent>> byClaim) {
        List<Said.Refusal> said = new ArrayList<>();
        byClaim.forEach((id, all) -> {
            boolean known = all.stream().anyMatch(ClaimCreated.class::isInstance);
            for (ClaimEvent event : all) {
                EventKey key = event.key();
                if (known) {
                    LocalDate held = orphans.remove(key);
                    if (held != null) {
                        adopt(id, key, held);
                    }
                } else if (!orphans.containsKey(key) && !expired.contains(key)) {
                    orphans.put(key, asOf);
                    said.add(new Said.Refusal(event.recorded().source(), key.id(), id, "PENDING_REFERENCE"));
                } else if (!expired.contains(key)
                        && orphans.get(key).plusDays(holdDays(asOf)).isBefore(asOf)) {
                    expired.add(key);
                    said.add(new Said.Refusal(event.recorded().source(), key.id(), id, "HOLD_EXPIRED"));
                }
            }
        });
        return said;
    }

    private void adopt(String id, EventKey key, LocalDate held) {
        adopters.add(id);
        Memory memory = claims.computeIfAbsent(id, each -> new Kept()).memory;
        memory.held(key.toString(), held);
        memory.say("X " + key + " PENDING_REFERENCE");
        if (expired.contains(key)) {
            memory.givenUp(key.toString(), held);
        }
    }

    private int holdDays(LocalDate asOf) {
        return rulebook.policy(asOf).tolerances().holdDays();
    }

    private List<ClaimOutcome> walk(
            String tenant, List<String> ids, Map<String, List<ClaimEvent>> byClaim, Night night) {
        if (goOn && !isDue(ids, byClaim, night)) {
            return List.of();
        }
        boolean complete = !goOn || mustWalkAll(ids, byClaim, night);
        List<ClaimBook> books = new ArrayList<>();
        Set<String> foreign = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (String id : ids) {
            Kept kept = claims.computeIfAbsent(id, each -> new Kept());
            List<ClaimEvent> all = byClaim.get(id);
            collectReferences(id, all, foreign, known);
            List<ClaimEvent> brought = complete
                    ? all
                    : all.stream()
                            .filter(event -> event.recorded().received().equals(night.asOf()))
                            .toList();
            List<HistoryEntry> history = complete ? List.copyOf(kept.history) : List.of();
            ClaimBook.Past past = new ClaimBook.Past(history, List.copyOf(kept.lines));
            books.add(new ClaimBook(id, kept.state, kept.memory, inSomeOrder(brought), past));
        }
        TenantBook book = new TenantBook(tenant, complete, inSomeOrder(books), foreign, known);
        List<ClaimOutcome> outcomes = TenantWalk.walk(book, night);
        outcomes.forEach(outcome -> keep(outcome, night));
        return outcomes;
    }

    private void collectReferences(String id, List<ClaimEvent> all, Set<String> foreign, Set<String> known) {
        for (ClaimEvent event : all) {
            if (event instanceof ReviewerDecided decided && !decided.amendment().isNew()) {
                ClaimEvent target = events.get(
                        new EventKey(decided.key().feed(), decided.amendment().supersedes()));
                if (target != null && !target.recorded().claimId().equals(id)) {
                    foreign.add(decided.amendment().supersedes());
                }
            } else if (event instanceof ClaimCreated created) {
                String previous = created.form().identity().previousClaimId();
                if (events.containsKey(new EventKey(created.key().feed(), previous))) {
                    known.add(previous);
                }
            }
        }
    }

    /** A customer is looked at for news, or for a claim that has something to come after a date that has passed. */
    private boolean isDue(List<String> ids, Map<String, List<ClaimEvent>> byClaim, Night night) {
        return ids.stream().anyMatch(id -> {
            Kept kept = claims.get(id);
            boolean due = kept != null && kept.due != null && kept.due.isBefore(night.asOf());
            return due || adopters.contains(id) || byClaim.get(id).stream().anyMatch(event -> isNews(event, night));
        });
    }

    private static boolean isNews(ClaimEvent event, Night night) {
        return event.recorded().received().equals(night.asOf());
    }

    private boolean mustWalkAll(List<String> ids, Map<String, List<ClaimEvent>> byClaim, Night night) {
        Instant walkedTo = ids.stream()
                .filter(claims::containsKey)
                .map(id -> claims.get(id).walkedTo)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return ids.stream().anyMatch(id -> {
            List<ClaimEvent> news = byClaim.get(id).stream()
                    .filter(event -> isNews(event, night))
                    .toList();
            Kept kept = claims.get(id);
            boolean settles = kept != null && (isUnfinished(kept, night) || mayBeAwaited(news, kept));
            return settles || adopters.contains(id) || news.stream().anyMatch(event -> isLate(event, walkedTo));
        });
    }

    /** A correction may have come before the decision that it names. */
    private static boolean mayBeAwaited(List<ClaimEvent> news, Kept kept) {
        return news.stream().anyMatch(ReviewerDecided.class::isInstance)
                && kept.memory.events().entrySet().stream()
                        .anyMatch(past -> past.getValue().waiting()
                                && EventKey.parse(past.getKey()).feed() == Feed.DECISIONS);
    }

    private static boolean isLate(ClaimEvent event, Instant walkedTo) {
        boolean amends =
                event instanceof ReviewerDecided decided && !decided.amendment().isNew();
        boolean submitted = event instanceof ClaimCreated created
                && created.submission().made()
                && !created.submission().at().isAfter(walkedTo);
        return amends || submitted || !event.recorded().at().isAfter(walkedTo);
    }

    /** Whether something that an earlier night put off may be settled tonight. */
    private boolean isUnfinished(Kept kept, Night night) {
        boolean atOnce = kept.due != null && !kept.due.isAfter(kept.walkedIn);
        boolean arrives = kept.memory.waiting().values().stream().anyMatch(date -> !date.isAfter(night.asOf()));
        LocalDate heldTooLong = night.asOf().minusDays(holdDays(night.asOf()));
        boolean old = kept.memory.events().values().stream()
                .anyMatch(past -> past.waiting() && past.held().isBefore(heldTooLong));
        return atOnce || arrives || old;
    }

    private void keep(ClaimOutcome outcome, Night night) {
        Kept kept = claims.get(outcome.claimId());
        kept.state = outcome.state();
        kept.due = outcome.due().date();
        kept.walkedIn = night.asOf();
        kept.history.addAll(outcome.history());
        Instant to = outcome.due().walkedTo();
        kept.walkedTo = to.isAfter(kept.walkedTo) ? to : kept.walkedTo;
        for (LineChange change : outcome.lines()) {
            if (change.action() == LineChange.Action.ADD) {
                kept.lines.add(change.line());
            } else {
                kept.lines.replaceAll(line -> line.lineId().equals(change.line().lineId()) ? change.line() : line);
            }
        }
    }
}
