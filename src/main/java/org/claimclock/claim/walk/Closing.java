package org.claimclock.claim.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.Assessment;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Claim.Sending;
import org.claimclock.claim.Reasons;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.walk.ClaimOutcome.Due;
import org.claimclock.claim.walk.HistoryEntry.Change;
import org.claimclock.claim.walk.Memory.Mark;
import org.jspecify.annotations.Nullable;

/** What remains to be done for a claim once the walk has come to the as-of. */
final class Closing {
    private final ClaimWalk walk;
    private final Agenda agenda;

    Closing(ClaimWalk walk, Agenda agenda) {
        this.walk = walk;
        this.agenda = agenda;
    }

    /** Says what waits and what is given up, and sets how far the claim came on its way to finance. */
    void settle() {
        walk.memory.waiting().values().removeIf(date -> !date.isAfter(walk.night.asOf()));
        agenda.settleAmendments();
        agenda.futures().forEach(this::await);
        List.copyOf(walk.ledger.became.entrySet()).forEach(this::giveUp);
        walk.findClaim().ifPresent(this::settleSending);
    }

    private void await(Agenda.Future future) {
        if (walk.findClaim().isEmpty() && isSubmission(future)) {
            return;
        }
        if (walk.findClaim().isEmpty() && !isCreation(future)) {
            walk.wait(future.key(), future.scene().get(), Reasons.PENDING_REFERENCE);
            return;
        }
        walk.ledger.became(future.key(), Disposition.HELD);
        String listed = isSubmission(future) ? creationKey() : future.key().toString();
        walk.ledger.refuse(future.scene().get(), ClaimWalk.refusal(Reasons.FUTURE_EVENT, ""), listed);
        walk.memory.waiting().put(future.key().toString(), walk.night.dateOf(future.at()));
    }

    /** A claim's row is spoken of once: by its creation. */
    private static boolean isSubmission(Agenda.Future future) {
        return future.key().feed() == Feed.CLAIMS && future.key().id().endsWith(Acts.SUBMIT);
    }

    private boolean isCreation(Agenda.Future future) {
        return future.key().toString().equals(creationKey());
    }

    private String creationKey() {
        return new EventKey(Feed.CLAIMS, walk.claimId()).toString();
    }

    private void giveUp(Map.Entry<EventKey, Disposition> entry) {
        String key = entry.getKey().toString();
        if (entry.getValue() != Disposition.HELD || !walk.night.givesUp(walk.memory.of(key))) {
            return;
        }
        walk.memory.givenUp(key, walk.night.asOf());
        walk.refuse(entry.getKey(), sceneOf(entry.getKey()), ClaimWalk.refusal(Reasons.HOLD_EXPIRED, ""), key);
        walk.findClaim()
                .ifPresent(claim -> walk.become(claim.with(claim.consent().without(key))));
    }

    private Scene sceneOf(EventKey key) {
        return walk.book.events().stream()
                .filter(event -> event.key().equals(key) || isSubmissionOf(event, key))
                .findFirst()
                .map(event -> new Scene(
                        walk.night.asOf() + " 00:00",
                        "system",
                        "gave up " + key,
                        new Scene.Origin(event.recorded().source(), key.id()),
                        event instanceof CustomerResponded ? "no approval came" : ""))
                .orElseThrow();
    }

    private static boolean isSubmissionOf(ClaimEvent event, EventKey key) {
        return event instanceof ClaimCreated created
                && Acts.submissionKey(created).equals(key);
    }

    private void settleSending(Claim claim) {
        boolean taken = walk.memory.isMarked(Mark.EXPORTED) && !claim.isSent();
        if (taken && claim.sending().assessment() != Assessment.RETRACTED) {
            walk.become(
                    claim.with(new Sending(Assessment.RETRACTED, claim.sending().competing())));
        }
        if (claim.isSent()) {
            walk.memory.mark(Mark.EXPORTED, walk.night.asOf());
        }
    }

    ClaimOutcome outcome(Instant walkedTo, boolean complete, Neighbours neighbours) {
        Claim claim = walk.findClaim().orElse(null);
        new Notices(walk).say();
        List<LineChange> lines = claim == null
                ? List.of()
                : new Lines(walk.claimId()).changes(claim, walk.book.past().lines());
        lines.forEach(this::tell);
        List<HistoryEntry> history = complete
                ? HistoryDiff.whatIsNew(walk.book.past().history(), walk.ledger.history, walk.night.asOf())
                : walk.ledger.history;
        return new ClaimOutcome(
                walk.claimId(),
                claim,
                walk.memory,
                history,
                walk.ledger.said,
                lines,
                walk.ledger.became,
                new Due(due(claim, neighbours), walkedTo));
    }

    private void tell(LineChange change) {
        String what = change.action() + " of line " + change.line().lineNo() + " for finance: "
                + change.line().terms().product();
        Scene scene = new Scene(
                walk.night.asOf() + " 00:00", "system", what, Scene.Origin.SYSTEM, "line id " + change.lineId());
        walk.ledger.note(scene, Change.NONE);
    }

    /** The claim has to be looked at by the first run after this date. */
    private @Nullable LocalDate due(@Nullable Claim claim, Neighbours neighbours) {
        List<LocalDate> dates = new ArrayList<>();
        walk.memory.waiting().values().forEach(date -> dates.add(date.minusDays(1)));
        walk.memory.events().forEach((key, past) -> {
            if (past.waiting()) {
                dates.add(past.held().plusDays(walk.night.holdDays()));
            }
        });
        if (walk.isOvertaken()) {
            dates.add(walk.night.asOf());
        }
        if (claim != null && !claim.isClosed()) {
            claim.clocks().all().stream().filter(RunningClock::isRunning).forEach(clock -> dates.add(clock.lastDay()));
            if (claim.isCompeting() && !neighbours.isTaken(walk, claim.form())) {
                dates.add(walk.night.asOf());
            }
        }
        return dates.stream().min(LocalDate::compareTo).orElse(null);
    }
}
