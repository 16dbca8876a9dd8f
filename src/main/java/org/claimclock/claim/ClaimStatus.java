package org.claimclock.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six statuses of a claim (spec section 2). There is no seventh: what else is known stands beside the status. */
public enum ClaimStatus {
    EDITING,
    SUBMITTED,
    UNDER_REVIEW,
    PARTNER_ACTION_REQUIRED,
    APPROVED,
    REJECTED;

    /** Reads a status without regard to case, with spaces or underscores: {@code "Partner action required"}. */
    public static Optional<ClaimStatus> find(String text) {
        String code = text.strip().replaceAll("[ _]+", "_").toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(status -> status.name().equals(code))
                .findFirst();
    }
}
