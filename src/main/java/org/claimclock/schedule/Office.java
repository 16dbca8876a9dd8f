package org.claimclock.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.claimclock.register.Register;
import org.claimclock.register.plan.PlanMarks;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.Word;
import org.claimclock.register.plan.PlannedNights;

/**
 * What all parts of the schedule work with.
 *
 * @param timetables gives the timetable as it is now: its calendar may be edited at any time
 */
public record Office(Register register, Supplier<Timetable> timetables, Terms terms, AlertDesk alerts, Clock clock) {

    public PlannedNights nights() {
        return register.plan().nights();
    }

    public Timetable timetable() {
        return timetables.get();
    }

    PlanMarks marks() {
        return register.plan().marks();
    }

    public Instant now() {
        return clock.instant();
    }

    /** What the schedule itself has to say. */
    Word says(String why) {
        return new Word(Word.SCHEDULE, why, now());
    }

    void add(PlannedNight night) {
        register.inTransaction(() -> nights().add(night));
    }

    /** False if somebody else was quicker. */
    boolean change(PlannedNight night) {
        return register.transacted(() -> nights().change(night));
    }
}
