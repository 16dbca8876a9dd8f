package org.claimclock.schedule;

import java.time.LocalDate;
import org.claimclock.nightly.StopRequest;
import org.claimclock.register.plan.PlannedNight.Word;
import org.jspecify.annotations.Nullable;

/** The attempt that is being made. Its owner guards it. */
final class Attempt {
    private final LocalDate asOf;
    private final StopRequest stop = new StopRequest();
    private @Nullable Word stopped;

    Attempt(LocalDate asOf) {
        this.asOf = asOf;
    }

    LocalDate asOf() {
        return asOf;
    }

    StopRequest request() {
        return stop;
    }

    /** A person wants it to stop, and to wait until it is released. */
    void stopFor(Word word) {
        stopped = word;
        stop.ask();
    }

    /** Who stopped it; null where nobody did. */
    @Nullable
    Word stopped() {
        return stopped;
    }
}
