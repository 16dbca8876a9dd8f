package org.claimclock.claim;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Clocks;
import org.claimclock.claim.clock.Window;

/**
 * A claim at one point of its walk through time. A value: each move makes a new one.
 *
 * <p>The {@code get...} and {@code is...} methods are the words that rules use: {@code status}, {@code consentWindow}, ...
 */
public record Claim(
        ClaimForm form,
        Standing standing,
        Consent consent,
        Dispute dispute,
        Review review,
        Sending sending,
        Clocks clocks,
        Reinstatement reinstatement) {

    /**
     * @param since the day the status was reached; of an automatic rejection the as-of that noticed it
     * @param entered the moment that brought the status
     * @param reason of a rejection, else empty
     * @param closed a cancelled draft
     */
    public record Standing(ClaimStatus status, LocalDate since, MomentKey entered, String reason, boolean closed) {}

    /** @param competing the window has passed, and another claim has one of the lines sent */
    public record Sending(Assessment assessment, boolean competing) {
        public static final Sending NONE = new Sending(Assessment.NOT_SENT, false);
    }

    /** A draft as it is created. */
    public static Claim draft(ClaimForm form, LocalDate on, MomentKey by) {
        return new Claim(
                form,
                new Standing(ClaimStatus.EDITING, on, by, "", false),
                Consent.NONE,
                Dispute.NONE,
                Review.NONE,
                Sending.NONE,
                Clocks.NONE,
                Reinstatement.NONE);
    }

    public String id() {
        return form.identity().claimId();
    }

    public ClaimStatus getStatus() {
        return standing.status;
    }

    public boolean isClosed() {
        return standing.closed;
    }

    /** Code of the standing rejection, empty where the claim is not rejected. */
    public String getReason() {
        return standing.reason;
    }

    public int getPoeCount() {
        return form.poe().size();
    }

    public String getPartnerId() {
        return form.partnerId();
    }

    public SolutionArea getSolutionArea() {
        return form.scope().area();
    }

    public Activity getActivity() {
        return form.scope().activity();
    }

    public List<String> getProductNames() {
        return form.scope().products().stream().map(Product::name).toList();
    }

    public ConsentState getConsentState() {
        return consent.state();
    }

    /** Whether a customer's denial that came before any approval is waiting. */
    public boolean isDeniedEarly() {
        return !consent.early().isEmpty();
    }

    public DisputeState getDisputeState() {
        return dispute.state();
    }

    public boolean isDisputeOpen() {
        return dispute.isOpen();
    }

    public int getDisputesUsed() {
        return dispute.used();
    }

    public boolean isCompeting() {
        return sending.competing;
    }

    public boolean isSent() {
        return sending.assessment == Assessment.SENT;
    }

    public boolean isInArbitration() {
        return review.inArbitration();
    }

    public Window getConsentWindow() {
        return clocks.window(Clock.CONSENT);
    }

    public Window getResponseWindow() {
        return clocks.window(Clock.PARTNER_RESPONSE);
    }

    public Window getDisputeWindow() {
        return clocks.window(Clock.DISPUTE_FILING);
    }

    /** Whether the claim occupies its lines: neither rejected nor a closed draft. */
    public boolean isLive() {
        return !standing.closed && standing.status != ClaimStatus.REJECTED;
    }

    public Claim with(ClaimForm other) {
        return new Claim(other, standing, consent, dispute, review, sending, clocks, reinstatement);
    }

    public Claim with(Standing other) {
        return new Claim(form, other, consent, dispute, review, sending, clocks, reinstatement);
    }

    public Claim with(Consent other) {
        return new Claim(form, standing, other, dispute, review, sending, clocks, reinstatement);
    }

    public Claim with(Dispute other) {
        return new Claim(form, standing, consent, other, review, sending, clocks, reinstatement);
    }

    public Claim with(Review other) {
        return new Claim(form, standing, consent, dispute, other, sending, clocks, reinstatement);
    }

    public Claim with(Sending other) {
        return new Claim(form, standing, consent, dispute, review, other, clocks, reinstatement);
    }

    public Claim with(Clocks other) {
        return new Claim(form, standing, consent, dispute, review, sending, other, reinstatement);
    }

    public Claim with(Reinstatement other) {
        return new Claim(form, standing, consent, dispute, review, sending, clocks, other);
    }
}
