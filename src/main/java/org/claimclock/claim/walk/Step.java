package org.claimclock.claim.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.claimclock.claim.event.EventKey;

/**
 * One event in its place in time.
 *
 * @param place what orders it among the events of one instant
 */
record Step(Instant at, Place place, ClaimWalk walk, EventKey event, Act act) implements Comparable<Step> {

    private static final Comparator<Step> ORDER =
            Comparator.comparing(Step::at).thenComparing(Step::place).thenComparing(step -> step.walk.claimId());

    /**
     * @param rank a claim's creation, then its submission, come before anything else of their instant
     * @param actor START_REVIEW, then customer, partner, reviewer
     * @param applied the run that first applied the event; of one that was never applied this run
     */
    record Place(int rank, int seq, int actor, LocalDate applied, String id) implements Comparable<Place> {
        static final int CREATION = 0;
        static final int SUBMISSION = 1;
        static final int OTHER = 2;
        static final int REVIEW_START = 0;
        static final int CUSTOMER = 1;
        static final int PARTNER = 2;
        static final int REVIEWER = 3;

        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::rank)
                .thenComparingInt(Place::seq)
                .thenComparingInt(Place::actor)
                .thenComparing(Place::applied)
                .thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** What happens when the walk comes to the event. */
    interface Act {
        void take(ClaimWalk walk);
    }

    /** Whether only the run that first applied them, or their ids, tell the two apart. */
    boolean isTiedWith(Step other) {
        return walk.equals(other.walk)
                && at.equals(other.at)
                && place.rank == other.place.rank
                && place.seq == other.place.seq
                && place.actor == other.place.actor;
    }

    void take() {
        act.take(walk);
    }

    @Override
    public int compareTo(Step other) {
        return ORDER.compare(this, other);
    }
}
