package org.claimclock.nightly;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimclock.register.NightRecord;
import org.claimclock.register.NightRecord.State;
import org.claimclock.register.Register;

/** The night that was begun last, where it was not brought to its end. */
public final class UnfinishedNight {
    private final Register register;
    private final BatchEngine engine;

    public UnfinishedNight(Register register) {
        this(register, new BatchEngine(register.dataSource()));
    }

    UnfinishedNight(Register register, BatchEngine engine) {
        this.register = register;
        this.engine = engine;
    }

    /** As it was asked for. */
    public Optional<NightRequest> find() {
        return register.nights().findLast().filter(this::isUnfinished).map(this::request);
    }

    /** A night of the timetable, or the unfinished one as somebody had asked for it. */
    public NightRequest request(LocalDate asOf) {
        return find().filter(request -> request.asOf().equals(asOf))
                .orElseGet(() -> new NightRequest(asOf, List.of(), false));
    }

    /** A night that was killed before its job began has no job that could be unfinished. */
    private boolean isUnfinished(NightRecord last) {
        return last.state() != State.DONE || engine.isUnfinished(last.asOf());
    }

    private NightRequest request(NightRecord last) {
        return new NightRequest(last.asOf(), engine.inputs(last.asOf()), last.backfill());
    }
}
