package org.claimclock.intake.feed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** What compliance decides about single rows. It is asked for each row, so the answers must be at hand; codes are in capitals. */
public interface IntakeRules {

    /** The program zone: a date without a time is its 00:00, and reasons are valid by its dates. */
    ZoneId zone();

    /** The first day on which the rules say anything; a row with an earlier time is refused. */
    default LocalDate begin() {
        return LocalDate.MIN;
    }

    /** Roles that may act for a partner on this date. */
    Set<String> roles(LocalDate on);

    /** Fields that a partner may edit on this date, each one of {@code PARTNER_ID PRODUCTS CUSTOMER_CONTACT PARTNER_CONTACT}. */
    Set<String> editableFields(LocalDate on);

    /** Why a partner may withdraw a claim on this date. */
    Set<String> withdrawReasons(LocalDate on);

    /** What a reviewer may ask for on this date. */
    Set<String> infoReasons(LocalDate on);

    /** Why a reviewer may reject a claim on this date; not the reasons that only the system gives. */
    Set<String> reviewerRejections(LocalDate on);
}
