package org.claimclock.acceptance;

import static org.claimclock.acceptance.Given.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One claim whose partner, reviewer and customer do one thing after the other, so that nothing in it depends on which run meets it first: no
 * two events are of one instant, no decision overtakes another, and nobody disputes a rejection for want of an answer, which a run dates.
 */
final class CalmLife {

    /** A row and the day on which it happened; its file comes with the next night. */
    record Told(LocalDate day, Row row) {}

    private static final List<String> PRODUCTS = List.of("TEAMS", "EXCHANGE", "SHAREPOINT", "INTUNE", "VIVA");

    private final Random random;
    private final String claimId;
    private final String customer;
    private final List<Told> told = new ArrayList<>();
    private LocalDate day;
    private int minute;

    CalmLife(Random random, String claimId, String customer, LocalDate from) {
        this.random = random;
        this.claimId = claimId;
        this.customer = customer;
        this.day = from.plusDays(random.nextInt(7));
    }

    List<Told> live(String partner) {
        boolean finished = random.nextInt(4) > 0;
        Row row = finished ? submitted(claimId, now()) : draft(claimId, now());
        tell(row.partner(partner).customerOf(customer).products(products()));
        if (!finished) {
            later(3);
            if (random.nextInt(4) == 0) {
                tell(cancelDraft(claimId, now()));
                return told;
            }
            tell(submit(claimId, now()));
        }
        review(false);
        return told;
    }

    private void review(boolean disputed) {
        later(6);
        day = day.plusDays(random.nextInt(6) == 0 ? 8 : 0);
        if (random.nextInt(6) == 0) {
            tell(denied());
        }
        if (random.nextBoolean()) {
            tell(startReview(claimId, now()));
            later(2);
        }
        switch (random.nextInt(disputed ? 6 : 8)) {
            case 0, 1 -> ask();
            case 6, 7 -> rejected();
            default -> approved();
        }
    }

    private void ask() {
        tell(requestInfo(claimId, now()));
        if (random.nextInt(4) == 0) {
            return;
        }
        later(5);
        tell(random.nextBoolean() ? editProducts(claimId, now(), products()) : addPoe(claimId, now()));
        day = day.plusDays(random.nextInt(5) == 0 ? 10 : 0);
        tell(resubmit(claimId, now()));
        review(true);
    }

    private void approved() {
        tell(approve(claimId, now()));
        later(10);
        switch (random.nextInt(6)) {
            case 0 -> tell(withdraw(claimId, now()));
            case 1, 2 -> tell(denied());
            case 3 -> tell(accept(claimId, now()).customerOf(customer));
            default -> {}
        }
    }

    private void rejected() {
        tell(reject(claimId, now()));
        later(5);
        tell(random.nextInt(4) == 0 ? incompleteDispute(claimId, now()) : dispute(claimId, now()));
        later(6);
        if (random.nextBoolean()) {
            tell(decision(claimId, "DISPUTE_APPROVE", now()));
            later(10);
            tell(random.nextBoolean() ? denied() : comment(claimId, now()));
        } else {
            tell(decision(claimId, "DISPUTE_REJECT", now()));
        }
    }

    private Row denied() {
        return deny(claimId, now()).customerOf(customer);
    }

    private String products() {
        int first = random.nextInt(PRODUCTS.size());
        return random.nextBoolean() ? PRODUCTS.get(first) : PRODUCTS.get(first) + "|" + PRODUCTS.get((first + 1) % 5);
    }

    private void later(int days) {
        day = day.plusDays(random.nextInt(days));
    }

    private String now() {
        minute++;
        return "%sT18:%02d:00Z".formatted(day, minute);
    }

    private void tell(Row row) {
        told.add(new Told(day, row));
    }
}
