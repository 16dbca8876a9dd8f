package org.claimclock.claim.clock;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Starts, pauses and resumes the clocks of one claim and remembers what it once counted: a calendar that is corrected
 * later moves an open deadline out, never in, and leaves the closed ones where they were.
 */
public final class Stopwatch {
    private final Reckoner reckoner;
    private final Map<String, LocalDate> remembered;
    private final Set<String> open;

    /**
     * @param remembered last days by {@link RunningClock#countKey()}, of all runs so far; added to
     * @param open the counts that were still open when the last run ended
     */
    public Stopwatch(Reckoner reckoner, Map<String, LocalDate> remembered, Set<String> open) {
        this.reckoner = reckoner;
        this.remembered = remembered;
        this.open = Set.copyOf(open);
    }

    public RunningClock start(Clock clock, LocalDate d0) {
        return settled(reckoner.start(clock, d0));
    }

    /** Pauses the clocks that stand still while the partner has to act. */
    public Clocks pause(Clocks clocks, LocalDate on) {
        Clocks paused = clocks;
        for (RunningClock each : clocks.all()) {
            if (pauses(each.clock())) {
                paused = paused.with(reckoner.pause(each, on));
            }
        }
        return paused;
    }

    /** Lets what is paused go on; of a disputed claim that is the dispute's clock alone. */
    public Clocks resume(Clocks clocks, LocalDate on) {
        Clocks resumed = clocks;
        for (RunningClock each : clocks.all()) {
            if (each.phase() == RunningClock.Phase.PAUSED) {
                resumed = resumed.with(settled(reckoner.resume(each, on)));
            }
        }
        return resumed;
    }

    /** The clock with the last day that today's calendar gives, if that is later. */
    public RunningClock refreshed(RunningClock running) {
        return running.isRunning() ? settled(reckoner.recount(running)) : running;
    }

    public Reckoner reckoner() {
        return reckoner;
    }

    private static boolean pauses(Clock clock) {
        return clock == Clock.OVERALL || clock == Clock.DISPUTE_RESULT;
    }

    private RunningClock settled(RunningClock counted) {
        String key = counted.countKey();
        LocalDate before = remembered.get(key);
        if (before == null) {
            remembered.put(key, counted.lastDay());
            return counted;
        }
        boolean later = open.contains(key) && counted.lastDay().isAfter(before);
        LocalDate last = later ? counted.lastDay() : before;
        remembered.put(key, last);
        return counted.movedTo(last);
    }
}
