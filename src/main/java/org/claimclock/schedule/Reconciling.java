package org.claimclock.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.register.NightRecord;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.register.plan.PlannedNight.Trial;
import org.jspecify.annotations.Nullable;

/** Brings the plan to what has happened: in the book, by a run from outside, or because too much time has passed. */
record Reconciling(Office office, NightRunner runner) {

    void reconcile(Instant now) {
        @Nullable LocalDate unfinished = runner.findUnfinished().orElse(null);
        if (unfinished != null) {
            takeUp(unfinished, now);
        }
        office.register().nights().findLast().ifPresent(last -> settleWith(last, unfinished, now));
        if (office.terms().isMerged()) {
            merge(unfinished, now);
        }
        tryAgain(now);
    }

    /** A night that was begun goes first, planned or not. */
    private void takeUp(LocalDate asOf, Instant now) {
        PlannedNight known = office.nights().find(asOf).orElse(null);
        String why = "it was begun and not brought to its end";
        if (known == null) {
            office.add(PlannedNight.fresh(asOf, now, State.PLANNED, office.says(why)));
        } else if (known.isOver()) {
            office.change(known.become(State.PLANNED, Trial.from(now), office.says(why)));
        }
    }

    private void settleWith(NightRecord last, @Nullable LocalDate unfinished, Instant now) {
        for (PlannedNight night : office.nights().open()) {
            if (night.asOf().isBefore(last.asOf())) {
                office.change(night.become(
                        State.SKIPPED,
                        office.says("the night " + last.asOf() + " was run without it and has walked its time")));
                office.alerts().acknowledge(night.asOf(), now);
            } else if (night.asOf().equals(last.asOf())
                    && last.state() == NightRecord.State.DONE
                    && !night.asOf().equals(unfinished)) {
                Instant finished = last.finishedAt();
                Trial trial = night.trial().finished(finished == null ? now : finished);
                office.change(night.become(State.DONE, trial, office.says("it was done by a run of its own")));
                office.alerts().settle(night.asOf(), now);
            }
        }
    }

    /**
     * Of several nights that were missed only the latest is run. An earlier one, run now, would be dated by its own day: a window that opens in it
     * may then be over before anyone was told.
     */
    private void merge(@Nullable LocalDate unfinished, Instant now) {
        List<PlannedNight> missed = new ArrayList<>();
        for (PlannedNight night : office.nights().open()) {
            boolean waits = night.state() == State.PLANNED || night.state() == State.FAILED;
            if (!waits
                    || night.trial().asked()
                    || night.dueAt().isAfter(now)
                    || night.asOf().equals(unfinished)) {
                break;
            }
            missed.add(night);
        }
        for (int each = 0; each < missed.size() - 1; each++) {
            PlannedNight night = missed.get(each);
            LocalDate latest = missed.get(missed.size() - 1).asOf();
            office.change(night.become(
                    State.SKIPPED, office.says("missed; the night " + latest + " walks the time between")));
            office.alerts().acknowledge(night.asOf(), now);
        }
    }

    /** A night that failed is tried again when the next one falls due: whoever was told of it may have mended it since. */
    private void tryAgain(Instant now) {
        List<PlannedNight> open = office.nights().open();
        if (open.size() < 2 || open.get(0).state() != State.FAILED) {
            return;
        }
        PlannedNight failed = open.get(0);
        open.stream()
                .skip(1)
                .filter(next -> !next.dueAt().isAfter(now)
                        && next.dueAt().isAfter(failed.word().at()))
                .findFirst()
                .ifPresent(next -> {
                    office.change(failed.become(
                            State.PLANNED,
                            Trial.from(now),
                            office.says("tried again, for the night " + next.asOf() + " is due")));
                    office.alerts().acknowledge(failed.asOf(), now);
                });
    }
}
