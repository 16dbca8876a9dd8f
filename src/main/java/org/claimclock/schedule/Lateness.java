package org.claimclock.schedule;

import java.time.Instant;
import java.time.LocalTime;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.jspecify.annotations.Nullable;

/** Notices that the oldest night which is due has not begun, or is not done, when it must. */
record Lateness(Office office) {

    void look(Instant now) {
        office.nights().open().stream()
                .findFirst()
                .filter(night -> !night.dueAt().isAfter(now))
                .ifPresent(night -> look(night, now));
    }

    private void look(PlannedNight night, Instant now) {
        Terms.Limits limits = office.terms().limits();
        boolean begun = night.state() == State.RUNNING || night.trial().startedAt() != null;
        if (!begun && isOver(limits.start(), night, now)) {
            raise(Alert.Kind.LATE_START, night, "had not begun by " + limits.start());
        }
        if (isOver(limits.finish(), night, now)) {
            raise(Alert.Kind.LATE_FINISH, night, "was not done by " + limits.finish());
        }
    }

    /** Whoever asks for a night that is late knows that it is, and is told again only a day later. Once it is held nobody asks for it any more. */
    private boolean isOver(@Nullable LocalTime limit, PlannedNight night, Instant now) {
        boolean asked = night.trial().asked() && night.state() != State.HELD;
        Instant from = asked ? night.trial().notBefore() : night.dueAt();
        return limit != null && !office.timetable().firstAt(limit, from).isAfter(now);
    }

    /** It is read when the night may stand elsewhere: what it says of its state is of then, and its advice holds whatever came of it. */
    private void raise(Alert.Kind kind, PlannedNight night, String what) {
        String why = night.word().why().isEmpty() ? "" : ": " + night.word().why();
        office.alerts()
                .raise(
                        kind,
                        night.asOf(),
                        "The night " + night.asOf() + ", due "
                                + office.timetable().text(night.dueAt()) + ", " + what + ". It was then "
                                + night.state()
                                + why + ". " + advice(night));
    }

    private static String advice(PlannedNight night) {
        return night.state() == State.RUNNING
                ? "Maybe look at its log. If it does not move, Stop and Release in the console, or: nights stop, then nights release "
                        + night.asOf()
                : "Maybe see what holds it up, then: Run now or Skip in the console, or nights run " + night.asOf();
    }
}
