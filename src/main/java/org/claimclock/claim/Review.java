package org.claimclock.claim;

import java.time.LocalDate;

/**
 * What is known of the review beside the status.
 *
 * @param submittedOn first submission, {@link LocalDate#MAX} before
 * @param approvedOn the standing approval, {@link LocalDate#MAX} before
 * @param inferredStart a decision came without the reviewer having reported the start
 * @param asked codes of the last request for information, separated by {@code |}
 */
public record Review(
        LocalDate submittedOn, LocalDate approvedOn, boolean inferredStart, boolean inArbitration, String asked) {
    public static final Review NONE = new Review(LocalDate.MAX, LocalDate.MAX, false, false, "");

    Review submitted(LocalDate on) {
        return submittedOn.equals(LocalDate.MAX)
                ? new Review(on, approvedOn, inferredStart, inArbitration, asked)
                : this;
    }

    Review approved(LocalDate on) {
        return new Review(submittedOn, on, inferredStart, inArbitration, asked);
    }

    Review inferred() {
        return new Review(submittedOn, approvedOn, true, inArbitration, asked);
    }

    Review arbitrating(boolean open) {
        return new Review(submittedOn, approvedOn, inferredStart, open, asked);
    }

    Review asking(String reasons) {
        return new Review(submittedOn, approvedOn, inferredStart, inArbitration, reasons);
    }
}
