package org.claimclock.claim;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is known of the review beside the status.
 *
 * @param submittedOn date of the first submission, {@link LocalDate#MAX} before
 * @param submittedAt its instant, {@link Instant#EPOCH} before
 * @param approvedOn the standing approval, {@link LocalDate#MAX} before
 * @param inferredStart a decision came without the reviewer having reported the start
 * @param asked codes of the last request for information, separated by {@code |}
 */
public record Review(
        LocalDate submittedOn,
        Instant submittedAt,
        LocalDate approvedOn,
        boolean inferredStart,
        boolean inArbitration,
        String asked) {
    public static final Review NONE = new Review(LocalDate.MAX, Instant.EPOCH, LocalDate.MAX, false, false, "");

    /** A claim is submitted once: what comes later are resubmissions. */
    Review submitted(LocalDate on) {
        return new Review(on, submittedAt, approvedOn, inferredStart, inArbitration, asked);
    }

    public Review submitted(Instant at) {
        return new Review(submittedOn, at, approvedOn, inferredStart, inArbitration, asked);
    }

    Review approved(LocalDate on) {
        return new Review(submittedOn, submittedAt, on, inferredStart, inArbitration, asked);
    }

    Review inferred() {
        return new Review(submittedOn, submittedAt, approvedOn, true, inArbitration, asked);
    }

    Review arbitrating(boolean open) {
        return new Review(submittedOn, submittedAt, approvedOn, inferredStart, open, asked);
    }

    Review asking(String reasons) {
        return new Review(submittedOn, submittedAt, approvedOn, inferredStart, inArbitration, reasons);
    }
}
