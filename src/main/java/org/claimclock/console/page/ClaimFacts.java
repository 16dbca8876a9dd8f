package org.claimclock.console.page;

import java.util.List;
import java.util.stream.Collectors;
import org.claimclock.claim.Claim;
import org.claimclock.claim.ClaimForm;
import org.claimclock.claim.Product;
import org.claimclock.claim.walk.DayText;
import org.claimclock.rulebook.table.Tables;

/** A claim as a list of facts. */
final class ClaimFacts {
    private ClaimFacts() {}

    static List<Fact> of(Claim claim) {
        ClaimForm form = claim.form();
        Facts facts = new Facts();
        facts.add("Name", form.identity().claimName());
        facts.add("Since", DayText.dated(claim.standing().since()));
        facts.add("Reason", claim.getReason());
        facts.add("Partner", claim.getPartnerId());
        facts.add("Customer", form.identity().tenantId());
        facts.add("Claimed", claim.getSolutionArea() + " " + claim.getActivity() + ", program " + form.program());
        facts.add(
                "Products",
                form.scope().products().stream().map(Product::toString).collect(Collectors.joining(", ")));
        facts.add("Proof", String.join(", ", form.poe()));
        facts.add("Follows", form.identity().previousClaimId());
        facts.add("Consent", claim.getConsentState().name());
        facts.add("Dispute", claim.getDisputeState().name());
        facts.add("Assessment", claim.sending().assessment().name());
        facts.add("Competing", claim.isCompeting() ? "waits for a competing claim" : "");
        facts.add("Review", claim.review().inferredStart() ? "its start was inferred" : "");
        facts.add("Arbitration", claim.isInArbitration() ? "open" : "");
        facts.add("Closed", claim.isClosed() ? "a cancelled draft" : "");
        return facts.all();
    }

    static List<Fact> contacts(Claim claim) {
        Facts facts = new Facts();
        facts.add("Contact of the customer", claim.form().contacts().customer().toString());
        facts.add("Contact of the partner", claim.form().contacts().partner().toString());
        return facts.all();
    }

    /** The zone in which days are counted. */
    static String zone(Tables tables) {
        return tables.policies().rows().stream()
                .filter(row -> row.name().equals("program_zone"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
