package org.claimclock.register.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is kept.
 *
 * @param number what people call it by
 * @param closedAt when its night was well again, or somebody had dealt with it; null while it is open
 * @param acknowledgement null while nobody has said that they see to it
 */
public record KeptAlert(
        long number,
        Alert alert,
        @Nullable Instant closedAt,
        @Nullable Acknowledgement acknowledgement) {

    /**
     * Somebody sees to it. It stays open all the same until its night is well.
     *
     * @param note may be empty
     */
    public record Acknowledgement(String by, Instant at, String note) {}

    public boolean isOpen() {
        return closedAt == null;
    }
}
