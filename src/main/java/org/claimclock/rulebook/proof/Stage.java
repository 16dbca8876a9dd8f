package org.claimclock.rulebook.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.walk.ClaimBook;
import org.claimclock.claim.walk.ClaimOutcome;
import org.claimclock.claim.walk.EventMemory;
import org.claimclock.claim.walk.Memory;
import org.claimclock.claim.walk.Night;
import org.claimclock.claim.walk.TenantBook;
import org.claimclock.claim.walk.TenantWalk;
import org.jspecify.annotations.Nullable;

/**
 * Where the nights have brought the claims of a story.
 *
 * @param asOf the last night
 * @param events read so far, of all claims
 * @param claims by id
 * @param due after this day a night has something to do even if nobody does anything; {@link LocalDate#MAX} for never
 * @param walkedTo the last moment that was looked at
 */
record Stage(LocalDate asOf, List<ClaimEvent> events, Map<String, Kept> claims, LocalDate due, Instant walkedTo) {
    private static final String CUSTOMER = "customer-1";

    /** What the nights keep of one claim. */
    record Kept(@Nullable Claim state, Memory memory) {

        /** Whether none of its events waits for another or for its day. */
        boolean isSettled() {
            return state != null
                    && memory.waiting().isEmpty()
                    && memory.events().values().stream().noneMatch(EventMemory::waiting);
        }
    }

    static final Stage EMPTY = new Stage(LocalDate.MIN, List.of(), Map.of(), LocalDate.MAX, Instant.MIN);

    Optional<Claim> find(String claim) {
        return Optional.ofNullable(claims.get(claim)).map(Kept::state);
    }

    /** After a night that reads these events, and every night before it that has something to do. */
    Stage upTo(LocalDate night, List<ClaimEvent> read, Rulebook rulebook) {
        Stage stage = this;
        while (stage.due.isBefore(night.minusDays(1))) {
            stage = stage.night(stage.due.plusDays(1), List.of(), rulebook);
        }
        return stage.night(night, read, rulebook);
    }

    private Stage night(LocalDate night, List<ClaimEvent> read, Rulebook rulebook) {
        List<ClaimEvent> all = new ArrayList<>(events);
        all.addAll(read);
        boolean complete = !canGoOn(read);
        Map<String, List<ClaimEvent>> byClaim = (complete ? all : read)
                .stream()
                        .collect(Collectors.groupingBy(
                                event -> event.recorded().claimId(), TreeMap::new, Collectors.toList()));
        Set<String> ids = new TreeSet<>(claims.keySet());
        ids.addAll(byClaim.keySet());
        List<ClaimBook> books = ids.stream()
                .map(id -> book(id, byClaim.getOrDefault(id, List.of())))
                .toList();
        TenantBook tenant = new TenantBook(CUSTOMER, complete, books, Set.of(), Set.copyOf(ids));
        return after(all, night, TenantWalk.walk(tenant, new Night(night, false, rulebook)));
    }

    /** Whether nothing that has been looked at looks different now: then it need not be looked at again. */
    private boolean canGoOn(List<ClaimEvent> read) {
        return due.isAfter(asOf)
                && read.stream().allMatch(event -> event.recorded().at().isAfter(walkedTo))
                && claims.values().stream().allMatch(Kept::isSettled);
    }

    private static Stage after(List<ClaimEvent> all, LocalDate night, List<ClaimOutcome> outcomes) {
        Map<String, Kept> kept = new TreeMap<>();
        LocalDate next = LocalDate.MAX;
        Instant walkedTo = Instant.MIN;
        for (ClaimOutcome outcome : outcomes) {
            kept.put(outcome.claimId(), new Kept(outcome.state(), outcome.memory()));
            LocalDate own = outcome.due().date();
            next = own != null && own.isBefore(next) ? own : next;
            walkedTo =
                    outcome.due().walkedTo().isAfter(walkedTo) ? outcome.due().walkedTo() : walkedTo;
        }
        return new Stage(night, all, kept, next.isBefore(night) ? night : next, walkedTo);
    }

    private ClaimBook book(String id, List<ClaimEvent> own) {
        Kept kept = claims.get(id);
        return kept == null
                ? new ClaimBook(id, null, Memory.empty(), own, ClaimBook.Past.NONE)
                : new ClaimBook(id, kept.state(), kept.memory().copy(), own, ClaimBook.Past.NONE);
    }
}
