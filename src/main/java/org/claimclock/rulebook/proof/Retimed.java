package org.claimclock.rulebook.proof;

import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.ClaimForm.Identity;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.ReviewerDecided;

/** The same thing done at another time. */
final class Retimed {

    private Retimed() {}

    static ClaimEvent of(ClaimEvent event, Recorded recorded) {
        if (event instanceof ClaimCreated created) {
            return new ClaimCreated(recorded, named(created.form(), recorded.claimId()), created.submission());
        } else if (event instanceof PartnerActed acted) {
            return new PartnerActed(
                    recorded,
                    acted.action(),
                    acted.by(),
                    acted.edit(),
                    acted.poe(),
                    acted.words(),
                    acted.withdrawReason());
        } else if (event instanceof CustomerResponded responded) {
            return new CustomerResponded(recorded, responded.tenantId(), responded.response(), responded.note());
        }
        ReviewerDecided decided = (ReviewerDecided) event;
        return new ReviewerDecided(
                recorded, decided.decision(), decided.reasons(), decided.scope(), decided.note(), decided.amendment());
    }

    private static ClaimForm named(ClaimForm form, String claim) {
        Identity was = form.identity();
        Identity own = new Identity(claim, was.claimName(), was.previousClaimId(), was.tenantId());
        return new ClaimForm(own, form.partnerId(), form.scope(), form.contacts(), form.poe(), form.incentiveOptOut());
    }
}
