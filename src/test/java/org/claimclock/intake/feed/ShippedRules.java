package org.claimclock.intake.feed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** What the shipped tables say; {@code OLD_DATES} is a reason that ended with 2020. */
public record ShippedRules() implements IntakeRules {

    @Override
    public ZoneId zone() {
        return ZoneId.of("America/Los_Angeles");
    }

    @Override
    public LocalDate begin() {
        return LocalDate.of(2000, 1, 1);
    }

    @Override
    public Set<String> roles(LocalDate on) {
        return Set.of("BILLING_ADMIN", "GLOBAL_ADMIN", "INCENTIVES_ADMIN");
    }

    @Override
    public Set<String> editableFields(LocalDate on) {
        return Set.of("PARTNER_ID", "PRODUCTS", "CUSTOMER_CONTACT", "PARTNER_CONTACT");
    }

    @Override
    public Set<String> withdrawReasons(LocalDate on) {
        return Set.of("WRONG_MPN", "WRONG_ACTIVITY", "NO_LONGER_WORKING_WITH_CUSTOMER", "OTHER");
    }

    @Override
    public Set<String> infoReasons(LocalDate on) {
        return on.getYear() <= 2020
                ? Set.of("OLD_DATES", "MISSING_PRODUCTS")
                : Set.of("MISSING_ALL_POE", "MISSING_OR_OLD_DATES", "MISSING_PRODUCTS");
    }

    @Override
    public Set<String> reviewerRejections(LocalDate on) {
        return Set.of("INSUFFICIENT_POE", "MISSING_CUSTOMER_CONSENT", "MISSING_PRODUCTS", "POE_UNAVAILABLE");
    }
}
