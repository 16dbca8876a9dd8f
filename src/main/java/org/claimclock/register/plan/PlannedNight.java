package org.claimclock.register.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A night that is to be, or was.
 *
 * @param revision counts its changes; 0 for one that is not in the table yet
 * @param dueAt when it may begin
 * @param word who brought it into this state, and why
 */
public record PlannedNight(LocalDate asOf, long revision, Instant dueAt, State state, Trial trial, Word word) {

    /** Where it stands. A night that is over stays so, and lets the next one begin. */
    public enum State {
        PLANNED,
        HELD,
        RUNNING,
        FAILED,
        DONE,
        SKIPPED;

        public boolean isOver() {
            return this == DONE || this == SKIPPED;
        }
    }

    /**
     * How it was tried.
     *
     * @param attempts that have begun
     * @param notBefore when the next one may begin
     * @param asked somebody wants it now, whatever it would have waited for
     * @param startedAt the last attempt; null before the first
     * @param finishedAt when it was done; null before
     */
    public record Trial(
            int attempts,
            Instant notBefore,
            boolean asked,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {
        public static Trial from(Instant notBefore) {
            return new Trial(0, notBefore, false, null, null);
        }

        public Trial begun(Instant now) {
            return new Trial(attempts + 1, notBefore, asked, now, null);
        }

        /** The attempt did not come to its end for no fault of the night, and does not count. */
        public Trial takenBack() {
            return new Trial(Math.max(0, attempts - 1), notBefore, asked, startedAt, null);
        }

        public Trial after(Instant time) {
            return new Trial(attempts, time, asked, startedAt, null);
        }

        public Trial wanted(Instant now) {
            return new Trial(0, now, true, startedAt, null);
        }

        public Trial finished(Instant now) {
            return new Trial(attempts, notBefore, asked, startedAt, now);
        }
    }

    /**
     * What was said when it came into its state.
     *
     * @param by a person's name, or {@link #SCHEDULE}
     */
    public record Word(String by, String why, Instant at) {
        public static final String SCHEDULE = "schedule";
    }

    public static PlannedNight fresh(LocalDate asOf, Instant dueAt, State state, Word word) {
        return new PlannedNight(asOf, 0, dueAt, state, Trial.from(dueAt), word);
    }

    public PlannedNight become(State next, Trial how, Word said) {
        return new PlannedNight(asOf, revision, dueAt, next, how, said);
    }

    public PlannedNight become(State next, Word said) {
        return become(next, trial, said);
    }

    public boolean isOver() {
        return state.isOver();
    }
}
