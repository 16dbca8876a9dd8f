package org.claimclock.claim.walk;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Dispute;
import org.claimclock.claim.DisputeState;
import org.claimclock.claim.Finding;
import org.claimclock.claim.MomentKey;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.moment.NightEnded;
import org.claimclock.claim.walk.HistoryEntry.Change;
import org.claimclock.claim.walk.Said.Address;
import org.claimclock.claim.walk.Said.Notice;
import org.jspecify.annotations.Nullable;

/** Tells people what still holds when the run ends: each notice once, and none that the same run has overtaken. */
record Notices(ClaimWalk walk) {

    void say() {
        Claim claim = walk.findClaim().orElse(null);
        if (claim == null || claim.isClosed()) {
            return;
        }
        MomentKey decided = claim.dispute().decidedBy();
        boolean rejectedByDispute = claim.dispute().state() == DisputeState.UPHELD
                && decided.equals(claim.standing().entered());
        NightEnded end = new NightEnded(walk.night.asOf(), !decided.equals(MomentKey.NONE), rejectedByDispute);
        List<Finding> findings = walk.night.rulebook().examine(claim, end);
        findings.forEach(finding -> say(claim, finding.reason()));
    }

    private void say(Claim claim, String name) {
        Notice notice = switch (name) {
            case "N1" -> new Notice(name, customer(claim), "", lastDay(claim, Clock.CONSENT));
            case "N2" -> new Notice(name, partner(claim), claim.getReason(), lastDayToDispute(claim));
            case "N3" -> new Notice(name, partner(claim), resultReason(claim), null);
            case "N4" ->
                new Notice(name, partner(claim), claim.review().asked(), lastDay(claim, Clock.PARTNER_RESPONSE));
            default ->
                throw new IllegalArgumentException("no notice is called '" + name + "'; there are N1, N2, N3 and N4");
        };
        if (walk.memory.say(name + " " + occasionOf(claim, name))) {
            walk.ledger.said.add(notice);
            String until = notice.lastDay() == null ? "" : ", last day " + notice.lastDay();
            Scene scene = new Scene(
                    walk.night.asOf() + " 00:00",
                    "system",
                    "notice " + name + " to " + notice.to().party().toLowerCase(java.util.Locale.ROOT) + until,
                    Scene.Origin.SYSTEM,
                    "");
            walk.ledger.note(scene, Change.NONE);
        }
    }

    private static String occasionOf(Claim claim, String name) {
        return switch (name) {
            case "N1" -> claim.consent().openedBy().text();
            case "N3" -> claim.dispute().decidedBy().text();
            default -> claim.standing().entered().text();
        };
    }

    private static String resultReason(Claim claim) {
        return claim.dispute().state() == DisputeState.UPHELD ? claim.getReason() : "";
    }

    /** Also of a rejection that was disputed in the very run that tells of it. */
    private static @Nullable LocalDate lastDayToDispute(Claim claim) {
        Dispute dispute = claim.dispute();
        boolean isLost =
                dispute.state() == DisputeState.UPHELD && !dispute.decidedBy().equals(MomentKey.NONE);
        boolean isDisputed = dispute.isOpen() || isLost;
        boolean wasFiled = isDisputed && !dispute.filedBefore().equals(LocalDate.MAX);
        LocalDate open = lastDay(claim, Clock.DISPUTE_FILING);
        return open == null && wasFiled ? dispute.filedBefore() : open;
    }

    private static @Nullable LocalDate lastDay(Claim claim, Clock clock) {
        return claim.clocks().find(clock).map(RunningClock::lastDay).orElse(null);
    }

    private static Address customer(Claim claim) {
        return new Address(
                claim.id(), "CUSTOMER", claim.form().contacts().customer().email());
    }

    private static Address partner(Claim claim) {
        return new Address(
                claim.id(), "PARTNER", claim.form().contacts().partner().email());
    }
}
