package org.claimclock.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.walk.ClaimOutcome;
import org.claimclock.claim.walk.Night;
import org.claimclock.claim.walk.TenantBook;
import org.claimclock.claim.walk.TenantWalk;
import org.claimclock.register.Orphan;
import org.claimclock.register.Register;

/** Walks a batch of customers: reads, walks, writes. Belongs into one transaction. */
final class Batch {
    private final Register register;
    private final Night night;
    private final Customers customers;
    private final BookKeeper bookKeeper;

    Batch(Register register, Night night, boolean fromTheStart) {
        this.register = register;
        this.night = night;
        this.customers = new Customers(register, night, fromTheStart);
        Continuation continuation = new Continuation(night);
        this.bookKeeper = new BookKeeper(register, customer -> fromTheStart || !continuation.isPossible(customer));
    }

    /** @param due the claims that are due, by customer */
    ProgressReport walk(Map<Long, List<String>> due) {
        List<Customer> customers = this.customers.fetch(due);
        if (customers.isEmpty()) {
            return ProgressReport.of(0);
        }
        List<TenantBook> books = bookKeeper.open(customers);
        Outcomes outcomes = new Outcomes(night);
        long fromTheStart = 0;
        for (int index = 0; index < customers.size(); index++) {
            TenantBook book = books.get(index);
            List<ClaimOutcome> walked = TenantWalk.walk(book, night);
            outcomes.add(customers.get(index), book, walked);
            fromTheStart += book.complete() ? walked.size() : 0;
        }
        List<Orphan> adopted = new ArrayList<>();
        customers.forEach(customer -> adopted.addAll(customer.adopted()));
        register.orphans().release(adopted);
        String part = "walk " + customers.get(0).number();
        ProgressReport report = outcomes.write(register, part, fromTheStart);
        register.agenda().done(night.asOf(), part, planned(customers), report.written());
        return report;
    }

    private static long planned(List<Customer> customers) {
        return customers.stream().mapToLong(customer -> customer.due().size()).sum();
    }
}
