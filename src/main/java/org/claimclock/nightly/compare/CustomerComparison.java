package org.claimclock.nightly.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.claimclock.claim.Claim;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.Said;
import org.claimclock.progress.CustomerPast;
import org.claimclock.progress.Retold;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.compare.Difference;
import org.claimclock.rulebook.compare.Difference.Kind;
import org.jspecify.annotations.Nullable;

/** Tells a customer's nights under both rulebooks and keeps what differs. Safe for many threads. */
final class CustomerComparison {
    private final LoadedRulebook now;
    private final LoadedRulebook candidate;
    private final List<Difference> differences;
    private final Causes causes;
    private final Admission admittedNow;
    private final Admission admitted;
    private final Span span;

    /**
     * Which nights are compared.
     *
     * @param first of the nights whose output is compared one by one; null for none
     * @param bookIsOurs whether the book is what the rules in force made of all of these nights
     */
    record Span(@Nullable LocalDate first, boolean bookIsOurs) {}

    CustomerComparison(LoadedRulebook now, LoadedRulebook candidate, List<Difference> differences, Span span) {
        this.now = now;
        this.candidate = candidate;
        this.differences = differences;
        this.causes = new Causes(differences, now, candidate);
        this.admittedNow = new Admission(now);
        this.admitted = new Admission(candidate);
        this.span = span;
    }

    void compare(CustomerPast past, Tally tally) {
        Retold after = past.under(candidate, admitted::accepts);
        boolean isSame = span.bookIsOurs && after.claims().equals(past.stored());
        Retold before = isSame && span.first == null ? after : past.under(now, admittedNow::accepts);
        List<String> changed = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>(before.claims().keySet());
        ids.addAll(after.claims().keySet());
        for (String id : ids) {
            Position was = position(before, id);
            Position is = position(after, id);
            tally.stands(was.outcome(), is.outcome());
            if (!was.equals(is)) {
                changed.add(id);
            }
            if (straddles(after, id)) {
                tally.straddles(id);
            }
        }
        if (!changed.isEmpty()) {
            Parting parting = parting(past);
            changed.forEach(id -> tally.changes(changed(id, position(before, id), position(after, id), parting)));
        }
        if (span.first != null) {
            issued(before, after, span.first, tally);
        }
    }

    private static Position position(Retold retold, String id) {
        return Position.of(retold.claims().get(id), retold.lines().getOrDefault(id, List.of()));
    }

    private static ChangedClaim changed(String id, Position was, Position is, Parting parting) {
        return new ChangedClaim(
                id, was.shown(), is.shown(), parting.of(id), is.linesSince(was), is.deadlinesSince(was));
    }

    /** Walks once more, now with both rulebooks at hand. */
    private Parting parting(CustomerPast past) {
        Parting parting = new Parting(now, candidate, causes);
        for (List<ClaimEvent> ofClaim : past.events().values()) {
            for (ClaimEvent event : ofClaim) {
                if (admitted.accepts(event) != admittedNow.accepts(event)) {
                    admitted.findObstacle(event)
                            .or(() -> admittedNow.findObstacle(event))
                            .ifPresent(obstacle -> parting.met(event.recorded().claimId(), named(obstacle)));
                }
            }
        }
        past.under(parting, admitted::accepts);
        return parting;
    }

    private String named(Admission.Obstacle obstacle) {
        return obstacle.isReason()
                ? causes.reason(obstacle.subject(), obstacle.on())
                : causes.policy(obstacle.subject(), obstacle.on());
    }

    private boolean straddles(Retold after, String id) {
        @Nullable
        Claim claim = after.claims().containsKey(id) ? after.claims().get(id).state() : null;
        return claim != null
                && claim.clocks().all().stream()
                        .anyMatch(clock -> clock.isRunning()
                                && differences.stream()
                                        .anyMatch(change -> change.kind() == Kind.CLOCK
                                                && change.subject()
                                                        .equals(clock.clock().name())
                                                && clock.d0().isBefore(change.from())
                                                && !clock.lastDay().isBefore(change.from())));
    }

    private static void issued(Retold before, Retold after, LocalDate first, Tally tally) {
        TreeSet<LocalDate> nights = new TreeSet<>(before.nights().keySet());
        nights.addAll(after.nights().keySet());
        for (LocalDate night : nights.tailSet(first)) {
            Retold.WentOut was = before.nights().getOrDefault(night, Retold.WentOut.NOTHING);
            Retold.WentOut is = after.nights().getOrDefault(night, Retold.WentOut.NOTHING);
            issued(was, is, night, true, tally);
            issued(is, was, night, false, tally);
        }
    }

    /** What one of the two hands out and the other does not. */
    private static void issued(
            Retold.WentOut without, Retold.WentOut with, LocalDate night, boolean isCandidate, Tally tally) {
        with.lines().stream()
                .filter(line -> !without.lines().contains(line))
                .forEach(line -> tally.issues(issued(line, night, isCandidate)));
        with.said().stream()
                .filter(said -> !without.said().contains(said))
                .forEach(said -> tally.issues(issued(said, night, isCandidate)));
    }

    private static Issued issued(LineChange line, LocalDate night, boolean isCandidate) {
        String what = line.action() + " " + line.line().terms().product().name();
        return new Issued(night, Issued.Kind.LINE, line.line().terms().subject().claimId(), what, isCandidate);
    }

    private static Issued issued(Said said, LocalDate night, boolean isCandidate) {
        if (said instanceof Said.Notice notice) {
            String day = notice.lastDay() == null ? "" : ", last day " + notice.lastDay();
            String what = notice.name() + " to " + notice.to().party() + day;
            return new Issued(night, Issued.Kind.NOTICE, notice.to().claimId(), what, isCandidate);
        }
        if (said instanceof Said.Escalation escalation) {
            String what = escalation.clock() + ", last day " + escalation.lastDay();
            return new Issued(night, Issued.Kind.ESCALATION, escalation.claimId(), what, isCandidate);
        }
        Said.Refusal refusal = (Said.Refusal) said;
        return new Issued(night, Issued.Kind.EXCEPTION, refusal.claimId(), refusal.code(), isCandidate);
    }
}
