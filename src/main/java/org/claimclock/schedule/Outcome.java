package org.claimclock.schedule;

import java.time.Duration;
import java.time.Instant;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.register.plan.PlannedNight.Word;
import org.jspecify.annotations.Nullable;

/** What becomes of a night after an attempt at it. */
record Outcome(Office office) {

    /** @param stopped who stopped it; null where nobody did */
    void keep(PlannedNight night, NightEnd end, @Nullable Word stopped) {
        Instant now = office.now();
        switch (end.kind()) {
            case DONE, DONE_WITH_REFUSED_FILES -> done(night, end, now);
            case STOPPED ->
                office.change(
                        stopped == null
                                ? night.become(State.PLANNED, night.trial().takenBack(), office.says(end.message()))
                                : night.become(State.HELD, night.trial().takenBack(), stopped));
            case MAY_PASS -> failed(night, end.message());
            case NEEDS_A_PERSON, HELD -> fail(night, end);
        }
    }

    private void done(PlannedNight night, NightEnd end, Instant now) {
        office.change(night.become(State.DONE, night.trial().finished(now), office.says(end.message())));
        office.alerts().done(night.asOf(), end, now);
    }

    /** An attempt failed that may be made again, if not too many were. */
    void failed(PlannedNight night, String why) {
        Retries retries = office.terms().retries();
        int attempts = night.trial().attempts();
        if (!retries.isLeft(attempts)) {
            fail(night, new NightEnd(NightEnd.Kind.NEEDS_A_PERSON, why + " It was tried " + attempts + " times."));
            return;
        }
        Duration wait = retries.after(attempts);
        office.change(night.become(
                State.PLANNED, night.trial().after(office.now().plus(wait)), office.says("to be tried again: " + why)));
    }

    /** The process ended in the middle of an attempt. The first time it goes on at once. */
    void interrupted(PlannedNight night) {
        int attempts = night.trial().attempts();
        String why = "the program ended in the middle of attempt " + attempts + ".";
        if (attempts > 1) {
            failed(night, why);
        } else {
            office.change(night.become(State.PLANNED, night.trial().after(office.now()), office.says(why)));
        }
    }

    private void fail(PlannedNight night, NightEnd end) {
        office.change(night.become(State.FAILED, office.says(end.message())));
        office.alerts().failed(night.asOf(), end, "Retry in the console, or nights retry " + night.asOf());
    }
}
