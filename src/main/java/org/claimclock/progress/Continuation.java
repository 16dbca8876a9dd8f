package org.claimclock.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.walk.EventMemory;
import org.claimclock.claim.walk.Memory;
import org.claimclock.claim.walk.Night;
import org.claimclock.register.StoredClaim;

/** Whether a customer's walk can go on from where it stood, because nothing that it has passed looks different now. */
record Continuation(Night night) {

    boolean isPossible(Customer customer) {
        Instant walkedTo = customer.walkedTo();
        return customer.adopted().isEmpty()
                && customer.news().stream().noneMatch(event -> changesThePast(event, walkedTo))
                && customer.stored().values().stream().noneMatch(this::hasUnfinishedBusiness)
                && !mayResolveAmendment(customer);
    }

    /** A correction that names a decision which nobody had is met again when decisions come. */
    private static boolean mayResolveAmendment(Customer customer) {
        boolean decisionsCome = customer.news().stream().anyMatch(ReviewerDecided.class::isInstance);
        return decisionsCome
                && customer.stored().values().stream()
                        .flatMap(claim -> claim.memory().events().entrySet().stream())
                        .anyMatch(event -> event.getValue().waiting()
                                && EventKey.parse(event.getKey()).feed() == Feed.DECISIONS);
    }

    private static boolean changesThePast(ClaimEvent event, Instant walkedTo) {
        if (event instanceof ReviewerDecided decided && !decided.amendment().isNew()) {
            return true;
        }
        boolean submittedBefore = event instanceof ClaimCreated created
                && created.submission().made()
                && !created.submission().at().isAfter(walkedTo);
        return submittedBefore || !event.recorded().at().isAfter(walkedTo);
    }

    /** Events on hold are not among the news: only a walk from the start meets them again. */
    private boolean hasUnfinishedBusiness(StoredClaim claim) {
        Memory memory = claim.memory();
        return isDueAtOnce(claim)
                || memory.waiting().values().stream().anyMatch(date -> !date.isAfter(night.asOf()))
                || memory.events().values().stream().anyMatch(this::isHeldTooLong);
    }

    /** A claim is due the night after where something outside its own events may settle what it waits for. */
    private static boolean isDueAtOnce(StoredClaim claim) {
        LocalDate due = claim.due();
        return due != null && !due.isAfter(claim.walkedIn());
    }

    private boolean isHeldTooLong(EventMemory event) {
        int holdDays = night.rulebook().policy(night.asOf()).tolerances().holdDays();
        return event.waiting() && event.held().plusDays(holdDays).isBefore(night.asOf());
    }
}
