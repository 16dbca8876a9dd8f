package org.claimclock.claim.walk;

import java.time.LocalDate;

/**
 * What the runs so far made of one event.
 *
 * @param applied as-of of the run that first applied it, {@link #NEVER} until then
 * @param toldAtOnce that run was a backfill: whoever had to be told was told at the time
 * @param held as-of of the run that first held it, {@link #NEVER} until then; of what was given up, of the run that tried it last
 * @param waiting whether the last walk left it held
 */
public record EventMemory(LocalDate applied, boolean toldAtOnce, LocalDate held, boolean waiting, Verdict verdict) {
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    static final EventMemory NONE = new EventMemory(NEVER, false, NEVER, false, Verdict.NONE);

    /** What was judged once and stands, whatever comes later. */
    public enum Verdict {
        NONE,
        /** Older than a reviewer's decision that an earlier run had applied: history only. */
        STALE,
        /** Held too long and given up. */
        EXPIRED,
        /** The partner already had a live claim for one of the lines. */
        DUPLICATE,
        /** Looked at as a duplicate, and found to be none. */
        NO_DUPLICATE
    }

    boolean wasApplied() {
        return !applied.equals(NEVER);
    }

    boolean wasAppliedBefore(LocalDate asOf) {
        return applied.isBefore(asOf);
    }

    boolean wasHeld() {
        return !held.equals(NEVER);
    }

    boolean isOver() {
        return verdict == Verdict.STALE || verdict == Verdict.EXPIRED;
    }

    /** An event that the same run held first and then applied was not held. */
    EventMemory applied(Night night) {
        LocalDate heldBefore = held.isBefore(night.asOf()) ? held : NEVER;
        return wasApplied()
                ? new EventMemory(applied, toldAtOnce, heldBefore, false, verdict)
                : new EventMemory(night.asOf(), night.backfill(), heldBefore, false, verdict);
    }

    EventMemory held(LocalDate asOf) {
        return new EventMemory(applied, toldAtOnce, wasHeld() ? held : asOf, true, verdict);
    }

    EventMemory notWaiting() {
        return new EventMemory(applied, toldAtOnce, held, false, verdict);
    }

    EventMemory judged(Verdict other) {
        return new EventMemory(applied, toldAtOnce, held, waiting && other != Verdict.STALE, other);
    }

    EventMemory givenUp(LocalDate asOf) {
        return new EventMemory(applied, toldAtOnce, asOf, false, Verdict.EXPIRED);
    }
}
