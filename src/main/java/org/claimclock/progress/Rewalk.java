package org.claimclock.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.walk.ClaimBook;
import org.claimclock.claim.walk.ClaimOutcome;
import org.claimclock.claim.walk.Night;
import org.claimclock.claim.walk.TenantBook;
import org.claimclock.claim.walk.TenantWalk;
import org.claimclock.register.Register;
import org.claimclock.register.StoredClaim;

/**
 * Customers of the book, walked once more from their first event to see what some rules make of them. Nothing is written, and each walk remembers only what the
 * nights did.
 */
public final class Rewalk {
    private final Register register;
    private final LocalDate asOf;
    private final boolean backfill;

    /**
     * @param asOf the night that is supposed; the last one, or a later one
     * @param backfill see {@link Night}
     */
    public Rewalk(Register register, LocalDate asOf, boolean backfill) {
        this.register = register;
        this.asOf = asOf;
        this.backfill = backfill;
    }

    /** One customer with all that the book holds of its claims. */
    public final class Past {
        private final TenantBook book;
        private final Map<String, StoredClaim> stored;

        private Past(TenantBook book, Map<String, StoredClaim> stored) {
            this.book = book;
            this.stored = stored;
        }

        /** The claims as the last night left them, by id. */
        public Map<String, StoredClaim> stored() {
            return stored;
        }

        /** What these rules make of the claims, each with its whole history, and with the lines that would change. */
        public List<ClaimOutcome> under(Rulebook rulebook) {
            List<ClaimBook> fresh = book.claims().stream()
                    .map(claim -> new ClaimBook(
                            claim.claimId(),
                            claim.state(),
                            claim.memory().copy(),
                            claim.events(),
                            new ClaimBook.Past(List.of(), claim.past().lines())))
                    .toList();
            TenantBook again =
                    new TenantBook(book.tenantId(), true, fresh, book.foreignDecisions(), book.knownClaims());
            return TenantWalk.walk(again, new Night(asOf, backfill, rulebook));
        }
    }

    /** @param customers by their numbers in the book */
    public List<Past> of(Collection<Long> customers) {
        Map<Long, Map<String, StoredClaim>> claims = new TreeMap<>();
        for (StoredClaim claim : register.claims().ofCustomers(customers)) {
            claims.computeIfAbsent(claim.customer(), key -> new HashMap<>()).put(claim.claimId(), claim);
        }
        List<Customer> all = new ArrayList<>();
        claims.forEach(
                (number, stored) -> all.add(new Customer(number, Set.of(), stored, Set.of(), List.of(), List.of())));
        List<TenantBook> books = new BookKeeper(register, customer -> true).open(all);
        List<Past> pasts = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            pasts.add(new Past(books.get(at), new TreeMap<>(all.get(at).stored())));
        }
        return pasts;
    }
}
