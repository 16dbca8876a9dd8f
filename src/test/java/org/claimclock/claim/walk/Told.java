package org.claimclock.claim.walk;

import java.time.LocalDate;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.ReviewerDecided;

/**
 * An event and the day its file came.
 *
 * @param event received by no run yet
 */
record Told(LocalDate came, ClaimEvent event) {

    /** The event as the run of this as-of read it. */
    ClaimEvent readBy(LocalDate asOf) {
        Recorded was = event.recorded();
        Recorded now = new Recorded(was.key(), was.claimId(), was.at(), was.seq(), was.source(), asOf);
        if (event instanceof ClaimCreated created) {
            return new ClaimCreated(now, created.form(), created.submission());
        } else if (event instanceof PartnerActed acted) {
            return new PartnerActed(
                    now, acted.action(), acted.by(), acted.edit(), acted.poe(), acted.words(), acted.withdrawReason());
        } else if (event instanceof ReviewerDecided decided) {
            return new ReviewerDecided(
                    now, decided.decision(), decided.reasons(), decided.scope(), decided.note(), decided.amendment());
        }
        CustomerResponded responded = (CustomerResponded) event;
        return new CustomerResponded(now, responded.tenantId(), responded.response(), responded.note());
    }

    @Override
    public String toString() {
        Recorded recorded = event.recorded();
        String what = event instanceof ClaimCreated created
                ? "created for " + created.form().identity().tenantId() + " by "
                        + created.form().partnerId() + " "
                        + created.form().scope().products() + created.form().poe()
                        + (created.submission().made()
                                ? " submitted " + created.submission().at()
                                : "")
                : details();
        return "came " + came + ": " + recorded.claimId() + " " + recorded.key() + " at " + recorded.at()
                + (recorded.seq() == 0 ? "" : " seq " + recorded.seq()) + " " + what;
    }

    private String details() {
        if (event instanceof PartnerActed acted) {
            return acted.action() + " " + acted.edit() + acted.poe() + acted.withdrawReason();
        } else if (event instanceof ReviewerDecided decided) {
            return decided.decision() + " " + decided.reasons()
                    + (decided.amendment().isNew() ? "" : " " + decided.amendment());
        }
        return ((CustomerResponded) event).response().name();
    }
}
