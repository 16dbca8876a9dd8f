package org.claimclock.nightly.release;

import java.util.Optional;
import org.claimclock.register.NightRecord;
import org.claimclock.register.NightRecord.State;
import org.claimclock.register.Register;

/** The night up to which claims have been decided: one that is held, or failed before it began, has decided nothing. */
public final class DecidedNight {
    private DecidedNight() {}

    public static Optional<NightRecord> find(Register register) {
        return register.nights()
                .findLast()
                .flatMap(last -> last.state() == State.DONE || register.agenda().isBegun(last.asOf())
                        ? Optional.of(last)
                        : register.nights().findBefore(last.asOf()));
    }
}
