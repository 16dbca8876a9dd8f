package org.claimclock.register;

import java.util.List;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.event.ClaimCreated;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.CustomerResponded;
import org.claimclock.claim.event.Decision;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.event.PartnerAction;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.event.Submission;

/** The column {@code payload}: what an event says beside what has columns of its own. */
sealed interface EventBody {

    ClaimEvent with(Recorded recorded);

    record Creation(ClaimForm form, Submission submission) implements EventBody {
        @Override
        public ClaimEvent with(Recorded recorded) {
            return new ClaimCreated(recorded, form, submission);
        }
    }

    record Deciding(
            Decision decision,
            List<String> reasons,
            List<String> scope,
            ReviewerDecided.Note note,
            ReviewerDecided.Amendment amendment)
            implements EventBody {
        @Override
        public ClaimEvent with(Recorded recorded) {
            return new ReviewerDecided(recorded, decision, reasons, scope, note, amendment);
        }
    }

    record Responding(String tenantId, CustomerResponded.Response response, String note) implements EventBody {
        @Override
        public ClaimEvent with(Recorded recorded) {
            return new CustomerResponded(recorded, tenantId, response, note);
        }
    }

    record Acting(
            PartnerAction action,
            PartnerActed.Person by,
            PartnerActed.Edit edit,
            List<String> poe,
            PartnerActed.Words words,
            String withdrawReason)
            implements EventBody {
        @Override
        public ClaimEvent with(Recorded recorded) {
            return new PartnerActed(recorded, action, by, edit, poe, words, withdrawReason);
        }
    }

    static EventBody of(ClaimEvent event) {
        if (event instanceof ClaimCreated created) {
            return new Creation(created.form(), created.submission());
        }
        if (event instanceof ReviewerDecided decided) {
            return new Deciding(
                    decided.decision(), decided.reasons(), decided.scope(), decided.note(), decided.amendment());
        }
        if (event instanceof CustomerResponded responded) {
            return new Responding(responded.tenantId(), responded.response(), responded.note());
        }
        PartnerActed acted = (PartnerActed) event;
        return new Acting(acted.action(), acted.by(), acted.edit(), acted.poe(), acted.words(), acted.withdrawReason());
    }

    static ClaimEvent read(Recorded recorded, String json) {
        Class<? extends EventBody> type = switch (recorded.key().feed()) {
            case CLAIMS -> Creation.class;
            case DECISIONS -> Deciding.class;
            case CONSENTS -> Responding.class;
            case ACTIONS -> Acting.class;
        };
        return Json.read(json, type).with(recorded);
    }
}
