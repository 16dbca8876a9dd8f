package org.claimclock.schedule;

import java.time.LocalDate;
import java.util.Optional;
import org.claimclock.nightly.StopRequest;

/** Runs one night, from its files to what is published. */
public interface NightRunner {

    /** Comes back when the night has ended, in whatever way. */
    NightEnd run(LocalDate asOf, StopRequest stop);

    /** A night that was begun and not brought to its end, by whomever. It goes first. */
    Optional<LocalDate> findUnfinished();
}
