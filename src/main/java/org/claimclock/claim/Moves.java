package org.claimclock.claim;

import static org.claimclock.claim.ClaimStatus.APPROVED;
import static org.claimclock.claim.ClaimStatus.EDITING;
import static org.claimclock.claim.ClaimStatus.PARTNER_ACTION_REQUIRED;
import static org.claimclock.claim.ClaimStatus.REJECTED;
import static org.claimclock.claim.ClaimStatus.SUBMITTED;
import static org.claimclock.claim.ClaimStatus.UNDER_REVIEW;
import static org.claimclock.claim.clock.Clock.CONSENT;
import static org.claimclock.claim.clock.Clock.DECIDE;
import static org.claimclock.claim.clock.Clock.DISPUTE_FILING;
import static org.claimclock.claim.clock.Clock.DISPUTE_RESULT;
import static org.claimclock.claim.clock.Clock.OVERALL;
import static org.claimclock.claim.clock.Clock.PARTNER_RESPONSE;
import static org.claimclock.claim.clock.Clock.START_REVIEW;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.claimclock.claim.Claim.Sending;
import org.claimclock.claim.Claim.Standing;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Clocks;
import org.claimclock.claim.clock.Stopwatch;

/**
 * The legal moves of a claim. Rules find which move a moment makes; this class makes it, starts and stops the clocks
 * that go with it, and refuses a move that the status does not allow with {@link IllegalMoveException}.
 */
public final class Moves {
    private static final Clock[] REVIEWERS = {START_REVIEW, DECIDE, OVERALL, DISPUTE_RESULT};

    private final Rulebook rulebook;
    private final Stopwatch stopwatch;

    public Moves(Rulebook rulebook, Stopwatch stopwatch) {
        this.rulebook = rulebook;
        this.stopwatch = stopwatch;
    }

    /** The claim after the move; the same claim where the effect changes nothing of it. */
    public Claim make(Claim claim, Finding finding, Occasion on) {
        return switch (finding.effect()) {
            case SUBMIT -> submit(from(claim, finding, EDITING), on);
            case START_REVIEW -> startReview(from(claim, finding, SUBMITTED), on);
            case INFER_REVIEW_START ->
                startReview(from(claim, finding, SUBMITTED), on)
                        .with(claim.review().inferred());
            case REQUEST_INFO ->
                requestInfo(inReview(claim, finding), on).with(claim.review().asking(finding.reason()));
            case APPROVE -> approve(from(claim, finding, UNDER_REVIEW), on);
            case REJECT -> reject(undisputed(claim, finding), finding.reason(), on);
            case RESUBMIT -> resubmit(from(claim, finding, PARTNER_ACTION_REQUIRED), on, on.opens());
            case REINSTATE -> reinstate(from(claim, finding, PARTNER_ACTION_REQUIRED), on);
            case WITHDRAW -> withdraw(unlike(claim, finding, EDITING, REJECTED), finding.reason(), on);
            default -> makeRarer(claim, finding, on);
        };
    }

    private Claim makeRarer(Claim claim, Finding finding, Occasion on) {
        return switch (finding.effect()) {
            case OPEN_DISPUTE -> openDispute(from(claim, finding, REJECTED), on);
            case OVERTURN -> overturn(inDispute(claim, finding), on);
            case UPHOLD -> uphold(inDispute(claim, finding), finding, on);
            case MOOT_DISPUTE -> claim.with(claim.dispute().withoutObject());
            case RECORD_ACCEPTANCE -> claim.with(claim.consent().withAcceptance());
            case OPEN_ARBITRATION -> claim.with(claim.review().arbitrating(true));
            case CLOSE_ARBITRATION -> claim.with(claim.review().arbitrating(false));
            case CLOSE_DRAFT -> closeDraft(from(claim, finding, EDITING));
            case SEND -> send(from(claim, finding, APPROVED));
            case HOLD_COMPETING -> lapseConsent(from(claim, finding, APPROVED), new Sending(assessment(claim), true));
            case HOLD_DENIAL -> claim.with(claim.consent().holding(on.by().text()));
            case ESCALATE, LAPSE, OPEN, CHANGE, RECORD, HOLD, REFUSE, NOTIFY -> claim;
            default -> throw new IllegalMoveException(claim, finding);
        };
    }

    private Claim submit(Claim claim, Occasion on) {
        return enter(claim, SUBMITTED, on)
                .with(claim.review().submitted(on.date()))
                .with(claim.clocks()
                        .with(stopwatch.start(START_REVIEW, on.opens()))
                        .with(stopwatch.start(OVERALL, on.opens())));
    }

    private Claim startReview(Claim claim, Occasion on) {
        Clocks clocks = claim.clocks().without(START_REVIEW);
        return enter(claim, UNDER_REVIEW, on)
                .with(claim.isDisputeOpen() ? clocks : clocks.with(stopwatch.start(DECIDE, on.opens())));
    }

    private Claim requestInfo(Claim claim, Occasion on) {
        Clocks clocks = stopwatch.pause(claim.clocks().without(START_REVIEW, DECIDE), on.date());
        return enter(claim, PARTNER_ACTION_REQUIRED, on)
                .with(clocks.with(stopwatch.start(PARTNER_RESPONSE, on.told())));
    }

    private Claim approve(Claim claim, Occasion on) {
        return enter(claim, APPROVED, on)
                .with(claim.review().approved(on.date()))
                .with(claim.consent().opened(on.by()))
                .with(claim.clocks()
                        .without(REVIEWERS)
                        .without(DISPUTE_FILING)
                        .with(stopwatch.start(CONSENT, on.told())));
    }

    private Claim reject(Claim claim, String reason, Occasion on) {
        Claim rejected = rejectFinally(claim, reason, on);
        LocalDate day = on.told();
        boolean disputeRemains =
                claim.dispute().used() < rulebook.policy(on.date()).getMaxDisputes();
        return disputeRemains && rulebook.isDisputable(reason, on.date())
                ? rejected.with(rejected.clocks().with(stopwatch.start(DISPUTE_FILING, day)))
                : rejected;
    }

    private Claim rejectFinally(Claim claim, String reason, Occasion on) {
        Standing standing = new Standing(REJECTED, on.date(), on.by(), reason, false);
        return takeBack(claim)
                .with(standing)
                .with(consentAfterRejection(claim.consent(), reason))
                .with(claim.clocks().without(REVIEWERS).without(PARTNER_RESPONSE, CONSENT, DISPUTE_FILING));
    }

    private static Consent consentAfterRejection(Consent consent, String reason) {
        if (reason.equals(Reasons.CUSTOMER_DECLINE)) {
            return consent.in(ConsentState.DENIED).withoutEarly();
        }
        return consent.state() == ConsentState.OPEN ? consent.in(ConsentState.NONE) : consent;
    }

    private Claim resubmit(Claim claim, Occasion on, LocalDate reviewFrom) {
        Clocks resumed = stopwatch.resume(claim.clocks().without(PARTNER_RESPONSE), on.date());
        return enter(claim, SUBMITTED, on)
                .with(claim.isDisputeOpen() ? resumed : resumed.with(stopwatch.start(START_REVIEW, reviewFrom)));
    }

    private Claim reinstate(Claim claim, Occasion on) {
        LocalDate missed = claim.getResponseWindow().lastDay();
        return resubmit(claim, on, on.told()).with(new Reinstatement(missed, on.run()));
    }

    private Claim withdraw(Claim claim, String reason, Occasion on) {
        Claim undisputed = claim.isDisputeOpen() ? claim.with(claim.dispute().moot()) : claim;
        return reject(undisputed, reason, on);
    }

    private Claim openDispute(Claim claim, Occasion on) {
        return claim.with(claim.dispute()
                        .opened(claim.getReason(), claim.getDisputeWindow().lastDay()))
                .with(claim.clocks().without(DISPUTE_FILING).with(stopwatch.start(DISPUTE_RESULT, on.opens())));
    }

    private Claim overturn(Claim claim, Occasion on) {
        return approve(claim, on).with(claim.dispute().decided(DisputeState.OVERTURNED, on.by()));
    }

    /** A dispute fails, by a reviewer's decision or for want of an answer: the rejection is final. */
    private Claim uphold(Claim claim, Finding finding, Occasion on) {
        String reason = finding.reason().isEmpty() ? claim.dispute().disputedReason() : finding.reason();
        boolean answerMissing = claim.getStatus() == PARTNER_ACTION_REQUIRED;
        Dispute upheld = claim.dispute().decided(DisputeState.UPHELD, answerMissing ? MomentKey.NONE : on.by());
        Claim rejected = rejectFinally(claim, reason, on).with(upheld);
        if (claim.getStatus() != REJECTED) {
            return rejected;
        }
        Standing was = claim.standing();
        return rejected.with(new Standing(REJECTED, was.since(), was.entered(), reason, false));
    }

    private Claim send(Claim claim) {
        return lapseConsent(claim, new Sending(Assessment.SENT, false));
    }

    private static Claim lapseConsent(Claim claim, Sending sending) {
        return claim.with(claim.consent().in(ConsentState.LAPSED)).with(sending);
    }

    private static Claim closeDraft(Claim claim) {
        Standing was = claim.standing();
        return claim.with(new Standing(was.status(), was.since(), was.entered(), "", true));
    }

    private static Claim takeBack(Claim claim) {
        return claim.with(new Sending(claim.isSent() ? Assessment.RETRACTED : assessment(claim), false));
    }

    private static Assessment assessment(Claim claim) {
        return claim.sending().assessment();
    }

    private static Claim enter(Claim claim, ClaimStatus status, Occasion on) {
        return claim.with(new Standing(status, on.date(), on.by(), "", false));
    }

    private static Claim from(Claim claim, Finding finding, ClaimStatus... allowed) {
        return allowing(claim, finding, Set.of(allowed));
    }

    private static Claim unlike(Claim claim, Finding finding, ClaimStatus... forbidden) {
        return allowing(claim, finding, EnumSet.complementOf(EnumSet.copyOf(Set.of(forbidden))));
    }

    private static Claim allowing(Claim claim, Finding finding, Set<ClaimStatus> allowed) {
        if (claim.isClosed() || !allowed.contains(claim.getStatus())) {
            throw new IllegalMoveException(claim, finding);
        }
        return claim;
    }

    private static Claim inReview(Claim claim, Finding finding) {
        return claim.isDisputeOpen()
                ? from(claim, finding, REJECTED, UNDER_REVIEW)
                : from(claim, finding, UNDER_REVIEW);
    }

    private static Claim inDispute(Claim claim, Finding finding) {
        if (!claim.isDisputeOpen()) {
            throw new IllegalMoveException(claim, finding);
        }
        return unlike(claim, finding, EDITING, APPROVED);
    }

    /** A rule may reject a claim at any time but as a draft, twice, or over an open dispute. */
    private static Claim undisputed(Claim claim, Finding finding) {
        if (claim.isDisputeOpen()) {
            throw new IllegalMoveException(claim, finding);
        }
        return unlike(claim, finding, EDITING, REJECTED);
    }
}
