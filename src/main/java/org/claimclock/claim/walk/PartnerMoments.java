package org.claimclock.claim.walk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.Product;
import org.claimclock.claim.SolutionArea;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.event.PartnerActed;
import org.claimclock.claim.moment.Commented;
import org.claimclock.claim.moment.DisputeFiled;
import org.claimclock.claim.moment.DraftCancelled;
import org.claimclock.claim.moment.Edited;
import org.claimclock.claim.moment.Moment;
import org.claimclock.claim.moment.PoeAdded;
import org.claimclock.claim.moment.Resubmitted;
import org.claimclock.claim.moment.Submitted;
import org.claimclock.claim.moment.Withdrew;

/** What a partner's act is to the rules, and the claim as the act would leave its form. */
record PartnerMoments(ClaimWalk walk, Neighbours neighbours) {

    /** @param note old and new value of an edit, or the partner's words */
    record Asked(Moment moment, Claim proposed, String note) {}

    Asked of(PartnerActed acted, Claim claim) {
        LocalDate date = walk.night.dateOf(acted.recorded().at());
        Claim withPoe = claim.with(claim.form().withPoe(acted.poe()));
        return switch (acted.action()) {
            case SUBMIT -> new Asked(new Submitted(date, acted.recorded().at()), withPoe, proof(acted));
            case RESUBMIT -> new Asked(resubmitted(acted, claim, date), withPoe, proof(acted));
            case EDIT -> edited(acted, claim, date);
            case ADD_POE -> new Asked(new PoeAdded(date), withPoe, proof(acted));
            case COMMENT -> new Asked(new Commented(date), claim, acted.words().comment());
            case WITHDRAW -> new Asked(new Withdrew(date, acted.withdrawReason()), claim, acted.withdrawReason());
            case DISPUTE ->
                new Asked(filed(acted, claim, date), withPoe, acted.words().justification());
            case CANCEL_DRAFT -> new Asked(new DraftCancelled(date), claim, "");
        };
    }

    private static String proof(PartnerActed acted) {
        return acted.poe().isEmpty() ? "" : "proof " + String.join("|", acted.poe());
    }

    private Moment resubmitted(PartnerActed acted, Claim claim, LocalDate date) {
        LocalDate rejected = claim.clocks()
                .find(Clock.PARTNER_RESPONSE)
                .map(clock -> walk.memory.noticed().get(TenantWalk.lapseKey(clock)))
                .orElse(null);
        LocalDate received = acted.recorded().received();
        boolean already = rejected != null && received.isAfter(rejected);
        return new Resubmitted(date, already, already ? (int) ChronoUnit.DAYS.between(rejected, received) : 0);
    }

    private Moment filed(PartnerActed acted, Claim claim, LocalDate date) {
        boolean complete =
                !acted.words().justification().isEmpty() || !acted.poe().isEmpty();
        boolean disputable = walk.night.rulebook().isDisputable(claim.getReason(), date);
        return new DisputeFiled(
                date, complete, disputable, claim.reinstatement().covers(date));
    }

    private Asked edited(PartnerActed acted, Claim claim, LocalDate date) {
        ClaimForm before = claim.form();
        ClaimForm after = FormEdit.of(acted.edit()).apply(before);
        String note = acted.edit().field() + ": " + FormEdit.show(acted.edit(), before) + " -> "
                + FormEdit.show(acted.edit(), after);
        boolean changesLines = !acted.edit().field().endsWith("_CONTACT");
        boolean duplicate = changesLines
                && new DuplicateJudge(walk, neighbours).isDuplicate(acted.key().toString(), after);
        neighbours.list(walk, after);
        return new Asked(
                new Edited(date, acted.edit().field(), duplicate, leavesNoSubscription(after)),
                claim.with(after),
                note);
    }

    private static boolean leavesNoSubscription(ClaimForm form) {
        return form.scope().area() == SolutionArea.BUSINESS_APPLICATIONS
                && !form.scope().products().stream().allMatch(Product::hasSubscription);
    }
}
