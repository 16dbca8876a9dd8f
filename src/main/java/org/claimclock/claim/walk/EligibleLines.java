package org.claimclock.claim.walk;

import java.util.List;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.ConsentState;
import org.claimclock.claim.DisputeState;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.walk.ExportedLine.Dates;
import org.claimclock.claim.walk.ExportedLine.Outcome;
import org.claimclock.claim.walk.ExportedLine.Subject;
import org.claimclock.claim.walk.ExportedLine.Terms;

/** What finance should hold of a claim, by where the claim stands and by nothing that was ever handed out. */
public final class EligibleLines {

    private EligibleLines() {}

    /** A line for each product of a claim that is sent, in the order of the products; none for any other claim. */
    public static List<Terms> of(Claim claim) {
        if (!claim.isSent() || claim.isClosed()) {
            return List.of();
        }
        Subject subject = subject(claim.form());
        RunningClock consent = claim.clocks().find(Clock.CONSENT).orElseThrow();
        Dates dates =
                new Dates(claim.review().submittedOn(), claim.review().approvedOn(), consent.d0(), consent.lastDay());
        boolean overturned = claim.dispute().state() == DisputeState.OVERTURNED;
        Outcome outcome = new Outcome(claim.consent().accepted(), overturned);
        assert claim.getConsentState() == ConsentState.LAPSED;
        return claim.form().scope().products().stream()
                .map(product -> new Terms(subject, product, dates, outcome))
                .toList();
    }

    private static Subject subject(ClaimForm form) {
        return new Subject(
                form.identity().claimId(),
                form.partnerId(),
                form.identity().tenantId(),
                form.scope().area().name(),
                form.scope().activity().name(),
                form.program().name(),
                form.program().isPaid() && !form.incentiveOptOut());
    }
}
