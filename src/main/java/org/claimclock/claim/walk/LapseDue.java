package org.claimclock.claim.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.claimclock.claim.clock.RunningClock;

/** A clock whose last day lies before the as-of. It lapses at the start of the day after, before that day's events. */
record LapseDue(RunningClock clock, Instant submittedAt, ClaimWalk walk) implements Comparable<LapseDue> {

    private static final Comparator<LapseDue> ORDER = Comparator.comparing(LapseDue::day)
            .thenComparing(LapseDue::submittedAt)
            .thenComparing(due -> due.walk.claimId())
            .thenComparing(due -> due.clock.clock());

    LocalDate day() {
        return clock.lastDay().plusDays(1);
    }

    /** Whether the clock still stands as it did when this was planned. */
    boolean isStillDue() {
        return walk.findClaim()
                .flatMap(claim -> claim.clocks().find(clock.clock()))
                .filter(clock::equals)
                .isPresent();
    }

    @Override
    public int compareTo(LapseDue other) {
        return ORDER.compare(this, other);
    }
}
