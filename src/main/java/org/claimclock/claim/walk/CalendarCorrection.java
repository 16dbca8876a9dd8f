package org.claimclock.claim.walk;

import org.claimclock.claim.Claim;
import org.claimclock.claim.clock.Clocks;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.walk.HistoryEntry.Change;

/** Moves the open deadlines of a claim to where today's calendars put them: out, never in. */
record CalendarCorrection(ClaimWalk walk) {

    void apply() {
        Claim before = walk.book.state();
        if (before == null) {
            return;
        }
        Clocks clocks = before.clocks();
        for (RunningClock clock : before.clocks().all()) {
            RunningClock refreshed = walk.stopwatch.refreshed(clock);
            if (!refreshed.equals(clock)) {
                clocks = clocks.with(refreshed);
                tell(clock, refreshed);
            }
        }
        Clocks corrected = clocks;
        walk.findClaim().ifPresent(claim -> walk.become(claim.with(corrected)));
    }

    private void tell(RunningClock before, RunningClock after) {
        Scene scene = new Scene(
                walk.night.asOf() + " 00:00",
                "system",
                after.clock() + " counted again",
                Scene.Origin.SYSTEM,
                "last day moved from " + before.lastDay() + "; " + walk.ledger.counted(after));
        walk.ledger.note(scene, Change.NONE);
    }
}
