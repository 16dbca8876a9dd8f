package org.claimclock.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import org.claimclock.register.people.Answer;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.register.plan.PlannedNight.Word;
import org.jspecify.annotations.Nullable;

/**
 * Runs the nights of the plan, the oldest that is not done first, one at a time. {@link #tick} may be called at any time and as often as one likes:
 * what it does follows from the table of planned nights, the book and the clock alone.
 */
public final class Schedule {
    private final Office office;
    private final NightRunner runner;
    private final Executor executor;
    private final Planner planner;
    private final Reconciling reconciling;
    private @Nullable Attempt attempt;
    private boolean closing;

    /** @param executor runs one night at a time */
    public Schedule(Office office, NightRunner runner, Executor executor) {
        this.office = office;
        this.runner = runner;
        this.executor = executor;
        this.planner = new Planner(office);
        this.reconciling = new Reconciling(office, runner);
    }

    /** What is still marked as running was running in a process that is no more: whoever calls this holds the lock. */
    public synchronized void recover() {
        office.nights().open().stream()
                .filter(night -> night.state() == State.RUNNING)
                .forEach(new Outcome(office)::interrupted);
    }

    /** Plans what has fallen due, and begins a night if there is one to begin. */
    public synchronized void tick() {
        if (closing) {
            return;
        }
        Instant now = office.now();
        planner.plan(now);
        if (attempt == null) {
            reconciling.reconcile(now);
        }
        new Lateness(office).look(now);
        if (attempt == null) {
            beginNext(now);
        }
    }

    private void beginNext(Instant now) {
        List<PlannedNight> open = office.nights().open();
        if (!open.isEmpty() && mayBegin(open.get(0), now)) {
            begin(open.get(0), now);
        }
    }

    private boolean mayBegin(PlannedNight night, Instant now) {
        boolean wanted = night.trial().asked() || !night.dueAt().isAfter(now);
        return night.state() == State.PLANNED
                && wanted
                && !night.trial().notBefore().isAfter(now)
                && office.timetable().hasBegun(night.asOf(), now)
                && (night.trial().asked() || night.trial().attempts() > 0 || hasItsFiles(night, now));
    }

    private boolean hasItsFiles(PlannedNight night, Instant now) {
        Waiting waiting = office.terms().waiting();
        List<String> missing = waiting.missing(
                office.terms().inbox(), night.asOf(), office.terms().quiet(), now);
        if (missing.isEmpty()) {
            return true;
        }
        Instant end =
                waiting.until() == null ? Instant.MAX : office.timetable().firstAt(waiting.until(), night.dueAt());
        if (end.isAfter(now)) {
            return false;
        }
        String names = String.join(", ", missing);
        String what = "no file " + names + " had come by " + waiting.until();
        office.alerts()
                .raise(
                        Alert.Kind.MISSING_FILES,
                        night.asOf(),
                        "The night " + night.asOf() + ": " + what + ". "
                                + (waiting.hold()
                                        ? "It is held. Maybe ask their sender, then: Release in the console, or nights release "
                                                + night.asOf()
                                        : "It runs without. Maybe ask their sender; they count in the next night."));
        if (waiting.hold()) {
            office.change(night.become(State.HELD, office.says(what)));
        }
        return !waiting.hold();
    }

    private void begin(PlannedNight night, Instant now) {
        PlannedNight.Trial trial = night.trial().begun(now);
        if (office.change(night.become(State.RUNNING, trial, office.says("attempt " + trial.attempts())))) {
            Attempt begun = new Attempt(night.asOf());
            attempt = begun;
            executor.execute(() -> run(begun));
        }
    }

    private void run(Attempt begun) {
        NightEnd end;
        try {
            end = runner.run(begun.asOf(), begun.request());
        } catch (RuntimeException e) {
            end = new NightEnd(NightEnd.Kind.MAY_PASS, String.valueOf(e));
        }
        ended(begun, end);
        tick();
    }

    private synchronized void ended(Attempt begun, NightEnd end) {
        attempt = null;
        notifyAll();
        office.nights().find(begun.asOf()).ifPresent(night -> new Outcome(office).keep(night, end, begun.stopped()));
    }

    /** Stops the night that is running at its next boundary; it is then held. */
    public synchronized Answer stop(String by, String why) {
        if (attempt == null) {
            return Answer.refused("no night is running.");
        }
        attempt.stopFor(new Word(by, why.isEmpty() ? "stopped" : why, office.now()));
        return Answer.done("the night " + attempt.asOf() + " stops at its next boundary and is then held. To go on: "
                + "nights release " + attempt.asOf());
    }

    /** The night that is running, or {@link LocalDate#MIN}. */
    public synchronized LocalDate running() {
        return attempt == null ? LocalDate.MIN : attempt.asOf();
    }

    /** Begins no more nights, asks the one that is running to stop, and waits for it. It goes on at the next start. */
    public synchronized void close() {
        closing = true;
        while (attempt != null) {
            attempt.request().ask();
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
