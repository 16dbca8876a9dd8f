package org.claimclock.nightly;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.claimclock.register.Register;

/** How long the stages of past nights took, as the book remembers it. */
public final class StageTimes {
    private final BatchEngine engine;

    public StageTimes(Register register) {
        this.engine = new BatchEngine(register.dataSource());
    }

    /** {@code intake}, {@code progress}, {@code publish} and {@code clear}, in all attempts together; of a stage that never ended there is none. */
    public Map<String, Duration> of(LocalDate asOf) {
        return engine.times(asOf);
    }
}
