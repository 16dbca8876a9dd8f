package org.claimclock.metrics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimclock.register.NightRecord;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.schedule.Office;
import org.claimclock.schedule.Overdue;
import org.jspecify.annotations.Nullable;

/** How the schedule and the claims stand right now. */
record Standing(Office office) {

    /** @param last the last night that is done, null before the first */
    List<Sample> samples(@Nullable NightRecord last) {
        Instant now = office.now();
        List<Sample> samples = new ArrayList<>();
        if (last != null) {
            long lag = last.asOf().until(office.timetable().asOf(now), ChronoUnit.DAYS);
            samples.add(Sample.of(Subject.LAG, Math.max(0, lag)));
        }
        samples.add(Sample.of(Subject.OVERDUE, new Overdue(office).isAny(now)));
        nights(samples);
        alerts(samples);
        office.register()
                .directory()
                .statuses()
                .forEach(tally -> samples.add(
                        Sample.of(Subject.CLAIMS, tally.claims(), "status", tally.name(), "reason", tally.detail())));
        return samples;
    }

    private void nights(List<Sample> samples) {
        var open = office.nights().open();
        for (State state : State.values()) {
            if (!state.isOver()) {
                long nights =
                        open.stream().filter(night -> night.state() == state).count();
                samples.add(
                        Sample.of(Subject.WAITING, nights, "state", state.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    private void alerts(List<Sample> samples) {
        var open = office.register().plan().alerts().open();
        for (Alert.Kind kind : Alert.Kind.values()) {
            long alerts = open.stream().filter(alert -> alert.kind() == kind).count();
            samples.add(Sample.of(Subject.ALERTS, alerts, "kind", kind.name()));
        }
    }
}
