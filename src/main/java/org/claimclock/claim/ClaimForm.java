package org.claimclock.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the partner wrote on the claim.
 *
 * @param scope area, activity and products
 * @param poe references to the proof of execution; added to, never taken from
 */
public record ClaimForm(
        Identity identity,
        String partnerId,
        Scope scope,
        Contacts contacts,
        List<String> poe,
        boolean incentiveOptOut) {

    /** @param previousClaimId empty where the claim follows no other */
    public record Identity(String claimId, String claimName, String previousClaimId, String tenantId) {}

    /** @param products 1 to 50, in the partner's order, without repeats */
    public record Scope(SolutionArea area, Activity activity, List<Product> products) {
        public Scope {
            products = List.copyOf(products);
        }
    }

    /** Who to tell on either side. */
    public record Contacts(Contact customer, Contact partner) {}

    public ClaimForm {
        poe = List.copyOf(poe);
    }

    public Set<String> lines() {
        return scope.products.stream().map(Product::line).collect(Collectors.toUnmodifiableSet());
    }

    public Program program() {
        return Program.of(scope.area, scope.activity);
    }

    public ClaimForm withPartner(String other) {
        return new ClaimForm(identity, other, scope, contacts, poe, incentiveOptOut);
    }

    public ClaimForm withProducts(List<Product> products) {
        return new ClaimForm(
                identity, partnerId, new Scope(scope.area, scope.activity, products), contacts, poe, incentiveOptOut);
    }

    public ClaimForm withContacts(Contacts other) {
        return new ClaimForm(identity, partnerId, scope, other, poe, incentiveOptOut);
    }

    public ClaimForm withPoe(List<String> more) {
        List<String> all = new ArrayList<>(poe);
        more.stream().filter(reference -> !all.contains(reference)).forEach(all::add);
        return new ClaimForm(identity, partnerId, scope, contacts, all, incentiveOptOut);
    }
}
