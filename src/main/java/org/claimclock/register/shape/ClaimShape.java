package org.claimclock.register.shape;

import org.claimclock.claim.Assessment;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.ClaimStatus;
import org.claimclock.claim.Consent;
import org.claimclock.claim.ConsentState;
import org.claimclock.claim.Dispute;
import org.claimclock.claim.DisputeState;
import org.claimclock.claim.MomentKey;
import org.claimclock.claim.Reinstatement;
import org.claimclock.claim.Review;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Clocks;
import org.claimclock.claim.clock.RunningClock;

/** Where a claim stands. */
public final class ClaimShape {

    private ClaimShape() {}

    public static String pack(Claim claim) {
        return Packer.pack(claim, ClaimShape::write);
    }

    /** @throws DamagedTextException if it is not what {@link #pack} writes */
    public static Claim unpack(String text) {
        return Unpacker.unpack(text, "Claim", ClaimShape::read);
    }

    private static void write(Packer to, Claim claim) {
        FormShape.write(to, claim.form());
        Claim.Standing standing = claim.standing();
        to.code(standing.status())
                .date(standing.since())
                .word(standing.entered().text())
                .text(standing.reason())
                .flag(standing.closed());
        Consent consent = claim.consent();
        to.code(consent.state())
                .flag(consent.accepted())
                .word(consent.openedBy().text())
                .texts(consent.early());
        Dispute dispute = claim.dispute();
        to.code(dispute.state())
                .number(dispute.used())
                .word(dispute.decidedBy().text())
                .date(dispute.filedBefore())
                .text(dispute.disputedReason());
        Review review = claim.review();
        to.date(review.submittedOn())
                .time(review.submittedAt())
                .date(review.approvedOn())
                .flag(review.inferredStart())
                .flag(review.inArbitration())
                .text(review.asked());
        to.code(claim.sending().assessment()).flag(claim.sending().competing());
        to.list(claim.clocks().all(), ClaimShape::write);
        to.date(claim.reinstatement().missed()).date(claim.reinstatement().run());
    }

    private static Claim read(Unpacker from) {
        ClaimForm form = FormShape.read(from);
        Claim.Standing standing = new Claim.Standing(
                from.code(ClaimStatus.class), from.date(), new MomentKey(from.word()), from.text(), from.flag());
        Consent consent =
                new Consent(from.code(ConsentState.class), from.flag(), new MomentKey(from.word()), from.texts());
        Dispute dispute = new Dispute(
                from.code(DisputeState.class),
                (int) from.number(),
                new MomentKey(from.word()),
                from.date(),
                from.text());
        Review review = new Review(from.date(), from.time(), from.date(), from.flag(), from.flag(), from.text());
        Claim.Sending sending = new Claim.Sending(from.code(Assessment.class), from.flag());
        Clocks clocks = new Clocks(from.list(ClaimShape::clock));
        return new Claim(
                form, standing, consent, dispute, review, sending, clocks, new Reinstatement(from.date(), from.date()));
    }

    private static void write(Packer to, RunningClock clock) {
        to.code(clock.clock())
                .date(clock.d0())
                .date(clock.from())
                .number(clock.days())
                .date(clock.lastDay())
                .code(clock.phase());
    }

    private static RunningClock clock(Unpacker from) {
        return new RunningClock(
                from.code(Clock.class),
                from.date(),
                from.date(),
                (int) from.number(),
                from.date(),
                from.code(RunningClock.Phase.class));
    }
}
