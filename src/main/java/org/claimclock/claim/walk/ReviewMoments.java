package org.claimclock.claim.walk;

import java.time.LocalDate;
import org.claimclock.claim.event.ReviewerDecided;
import org.claimclock.claim.moment.ArbitrationClosed;
import org.claimclock.claim.moment.ArbitrationOpened;
import org.claimclock.claim.moment.InformationRequested;
import org.claimclock.claim.moment.Moment;
import org.claimclock.claim.moment.ReviewStarted;
import org.claimclock.claim.moment.ReviewerApproved;
import org.claimclock.claim.moment.ReviewerRejected;

/** What a reviewer's decision is to the rules. */
final class ReviewMoments {

    private ReviewMoments() {}

    static Moment of(ReviewerDecided decided, LocalDate date) {
        String reasons = String.join("|", decided.reasons());
        return switch (decided.decision()) {
            case START_REVIEW -> new ReviewStarted(date);
            case REQUEST_INFO -> new InformationRequested(date, reasons, false);
            case APPROVE -> new ReviewerApproved(date, false);
            case REJECT -> new ReviewerRejected(date, reasons, false);
            case DISPUTE_REQUEST_INFO -> new InformationRequested(date, reasons, true);
            case DISPUTE_APPROVE -> new ReviewerApproved(date, true);
            case DISPUTE_REJECT -> new ReviewerRejected(date, reasons, true);
            case ARBITRATION_OPEN -> new ArbitrationOpened(date);
            case ARBITRATION_CLOSE -> new ArbitrationClosed(date);
        };
    }
}
