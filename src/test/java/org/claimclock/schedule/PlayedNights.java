package org.claimclock.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.claimclock.nightly.StopRequest;
import org.claimclock.nightly.UnfinishedNight;
import org.claimclock.register.NightRecord;
import org.claimclock.register.Register;
import org.claimclock.schedule.NightEnd.Kind;

/** Nights without files, whose ends a test decides. They are kept in the book as real ones are, so it refuses what it would refuse them. */
final class PlayedNights implements NightRunner {
    private final Register register;
    private final Clock clock;
    private final List<LocalDate> tried = new ArrayList<>();
    private final Deque<NightEnd> ends = new ArrayDeque<>();

    PlayedNights(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The next attempt ends so; without this it ends well. */
    void next(Kind kind, String message) {
        ends.add(new NightEnd(kind, message));
    }

    void next(NightEnd end) {
        ends.add(end);
    }

    /** Every attempt, in order. */
    List<LocalDate> tried() {
        return tried;
    }

    @Override
    public NightEnd run(LocalDate asOf, StopRequest stop) {
        tried.add(asOf);
        NightEnd end = ends.isEmpty() ? new NightEnd(Kind.DONE, "done") : ends.remove();
        if (end.kind() == Kind.DONE || end.kind() == Kind.DONE_WITH_REFUSED_FILES) {
            begin(asOf);
            register.nights().finish(asOf, "", 0, clock.instant());
        }
        return end;
    }

    /** As a run from outside would. */
    void begin(LocalDate asOf) {
        register.nights()
                .begin(new NightRecord.Start(asOf, "run", false, "cpor-2020", "rules", "calendar", clock.instant()));
    }

    @Override
    public Optional<LocalDate> findUnfinished() {
        return new UnfinishedNight(register).find().map(request -> request.asOf());
    }
}
