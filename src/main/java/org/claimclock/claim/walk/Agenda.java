package org.claimclock.claim.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.claim.Reasons;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.walk.EventMemory.Verdict;
import org.claimclock.claim.walk.Step.Place;
import org.jspecify.annotations.Nullable;

/** Puts the events of one claim in their places in time, and those that have none aside: future, unresolved, given up. */
final class Agenda {
    /** An event that waits for its date. */
    record Future(EventKey key, Instant at, Supplier<Scene> scene) {}

    private final ClaimWalk walk;
    private final Acts acts;
    private final List<Step> steps = new ArrayList<>();
    private final List<Future> futures = new ArrayList<>();
    private final List<ReviewerDecided> followed = new ArrayList<>();
    private final List<ReviewerDecided> misdirected = new ArrayList<>();
    private Instant opened = Instant.MIN;

    Agenda(ClaimWalk walk, Acts acts) {
        this.walk = walk;
        this.acts = acts;
    }

    /** The steps of all events that the book brings, in no order. */
    List<Step> steps(Set<String> foreignDecisions) {
        List<ReviewerDecided> decisions = new ArrayList<>();
        List<ClaimEvent> events = new ArrayList<>(walk.book.events());
        events.sort(Comparator.comparing(event -> event.key().toString()));
        for (ClaimEvent event : events) {
            if (event instanceof ReviewerDecided decided) {
                decisions.add(decided);
            } else if (!isOver(event.key().toString())) {
                place(event);
            }
        }
        Set<ReviewerDecided> givenUp = decisions.stream()
                .filter(row -> isExpired(row) && !row.amendment().isNew() && !wasInForce(row))
                .collect(Collectors.toSet());
        placeDecisions(Amendments.follow(decisions, givenUp, foreignDecisions, walk.night), decisions);
        return steps;
    }

    /** Events after the as-of; they are spoken of once the walk has shown whether their claim exists. */
    List<Future> futures() {
        return futures;
    }

    /** Settles the decisions that were replaced or voided, and the rows that did so. */
    void settleAmendments() {
        followed.stream().filter(row -> !isExpired(row)).forEach(acts::follow);
        misdirected.forEach(acts::declineMisdirected);
    }

    /** An amendment that was given up for want of an earlier event still keeps what it amends from counting. */
    private boolean wasInForce(ReviewerDecided amendment) {
        LocalDate lastTry = walk.memory.of(amendment.key().toString()).held();
        return leadsToADecision(amendment, lastTry);
    }

    /** Whether all that it leads to, down to a decision of its own, was there on that day. */
    private boolean leadsToADecision(ReviewerDecided amendment, LocalDate day) {
        Set<String> seen = new HashSet<>();
        ReviewerDecided at = amendment;
        while (at != null && !at.amendment().isNew() && seen.add(at.key().id())) {
            at = findDecision(at.amendment().supersedes(), day);
        }
        return at != null && at.amendment().isNew();
    }

    private @Nullable ReviewerDecided findDecision(String id, LocalDate day) {
        return walk.book.events().stream()
                .filter(event -> event.key().id().equals(id)
                        && !event.recorded().received().isAfter(day))
                .filter(ReviewerDecided.class::isInstance)
                .map(ReviewerDecided.class::cast)
                .findFirst()
                .orElse(null);
    }

    private boolean isOver(String key) {
        return walk.memory.of(key).isOver();
    }

    private void place(ClaimEvent event) {
        if (event instanceof ClaimCreated created) {
            opened = created.recorded().at();
            placeClaim(created);
        } else if (event instanceof PartnerActed acted) {
            add(event.recorded(), Place.PARTNER, () -> acts.scene(acted), claimWalk -> acts.act(acted));
        } else if (event instanceof CustomerResponded responded) {
            add(event.recorded(), Place.CUSTOMER, () -> acts.scene(responded), claimWalk -> acts.respond(responded));
        }
    }

    private void placeClaim(ClaimCreated created) {
        Recorded recorded = created.recorded();
        LocalDate run = firstApplied(recorded.key().toString());
        Place first = new Place(Place.CREATION, 0, 0, run, recorded.key().id());
        addAt(recorded.at(), first, created.key(), () -> acts.scene(created), claimWalk -> acts.create(created));
        if (created.submission().made() && !isOver(Acts.submissionKey(created).toString())) {
            Place second = new Place(Place.SUBMISSION, 0, 0, run, recorded.key().id());
            Supplier<Scene> scene = () -> acts.submissionScene(created);
            addAt(
                    created.submission().at(),
                    second,
                    Acts.submissionKey(created),
                    scene,
                    claimWalk -> acts.submitRow(created));
        }
    }

    private void placeDecisions(Amendments amendments, List<ReviewerDecided> all) {
        amendments.later().forEach(row -> futures.add(new Future(row.key(), row.madeAt(), () -> acts.scene(row))));
        amendments.unresolved().forEach(row -> walk.wait(row.key(), acts.scene(row), Reasons.PENDING_REFERENCE));
        misdirected.addAll(amendments.misdirected());
        List<StandingDecision> inForce = new ArrayList<>();
        for (StandingDecision decision : amendments.standing()) {
            if (!walk.night.isFuture(decision.at()) && isStale(decision, all)) {
                add(decision, claimWalk -> acts.declineStale(decision));
                continue;
            }
            followed.addAll(decision.replaced());
            if (isExpired(decision.content())) {
                continue;
            }
            if (walk.night.isFuture(decision.at())) {
                ReviewerDecided row = decision.content();
                futures.add(new Future(row.key(), decision.at(), () -> acts.scene(row)));
            } else {
                inForce.add(decision);
            }
        }
        amendments.voided().forEach(decision -> setAside(decision, all));
        Set<String> conflicts = new Conflicts(walk.memory, walk.night).among(inForce);
        inForce.forEach(decision -> add(decision, actOf(decision, conflicts)));
    }

    private void setAside(StandingDecision voided, List<ReviewerDecided> all) {
        if (!walk.night.isFuture(voided.at()) && isStale(voided, all)) {
            add(voided, claimWalk -> acts.declineStale(voided));
        } else {
            followed.addAll(voided.replaced());
            followed.add(voided.content());
        }
    }

    private boolean isExpired(ReviewerDecided row) {
        return walk.memory.of(row.key().toString()).verdict() == Verdict.EXPIRED;
    }

    private Step.Act actOf(StandingDecision decision, Set<String> conflicts) {
        return conflicts.contains(decision.key())
                ? claimWalk -> acts.decline(decision.content(), Reasons.CONFLICTING_DECISIONS)
                : claimWalk -> acts.decide(decision);
    }

    /**
     * Judged once, in the run that the decision arrives in, and then for good. What is older than the claim is none of its decisions yet: it waits
     * for a claim that knows it.
     */
    private boolean isStale(StandingDecision decision, List<ReviewerDecided> all) {
        if (decision.at().isBefore(opened)) {
            return false;
        }
        String root = decision.root().key().toString();
        if (!decision.root().recorded().received().equals(walk.night.asOf())) {
            return walk.memory.of(root).verdict() == Verdict.STALE;
        }
        boolean stale = appliedBefore(all).anyMatch(applied -> applied.isAfter(decision.at()));
        if (stale) {
            walk.memory.judged(root, Verdict.STALE);
        }
        return stale;
    }

    /** The instants of the decisions that earlier runs applied, themselves or as corrected; also of those that were voided since. */
    private Stream<Instant> appliedBefore(List<ReviewerDecided> all) {
        Map<String, ReviewerDecided> byId = Amendments.byId(all);
        return all.stream()
                .filter(row -> walk.memory.of(row.key().toString()).wasAppliedBefore(walk.night.asOf()))
                .flatMap(row -> Stream.ofNullable(Amendments.rootOf(row, byId)))
                .map(root -> root.recorded().at());
    }

    private void add(StandingDecision decision, Step.Act act) {
        Recorded root = decision.root().recorded();
        boolean starts = decision.content().decision() == Decision.START_REVIEW;
        int actor = starts ? Place.REVIEW_START : Place.REVIEWER;
        Place place = new Place(
                Place.OTHER,
                root.seq(),
                actor,
                firstApplied(decision),
                root.key().id());
        addAt(root.at(), place, decision.content().key(), () -> acts.scene(decision.content()), act);
    }

    private void add(Recorded recorded, int actor, Supplier<Scene> scene, Step.Act act) {
        Place place = new Place(
                Place.OTHER,
                recorded.seq(),
                actor,
                firstApplied(recorded.key().toString()),
                recorded.key().id());
        addAt(recorded.at(), place, recorded.key(), scene, act);
    }

    /** A correction stands where the decision stood that it replaced. */
    private LocalDate firstApplied(StandingDecision decision) {
        return decision.rows().stream()
                .map(row -> firstApplied(row.key().toString()))
                .reduce(walk.night.asOf(), (one, other) -> one.isBefore(other) ? one : other);
    }

    private LocalDate firstApplied(String key) {
        EventMemory past = walk.memory.of(key);
        return past.wasApplied() ? past.applied() : walk.night.asOf();
    }

    private void addAt(Instant at, Place place, EventKey key, Supplier<Scene> scene, Step.Act act) {
        if (walk.night.isFuture(at)) {
            futures.add(new Future(key, at, scene));
        } else {
            steps.add(new Step(at, place, walk, key, act));
        }
    }
}
