package org.claimclock.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.claimclock.claim.clock.CalendarCoverageException;
import org.claimclock.register.plan.PlannedNight;
import org.jspecify.annotations.Nullable;

/**
 * Whether a night is overdue, for whoever watches from outside. It asks the table of nights and the clock, and not what anybody was told: a schedule
 * that does not look any more raises no alert.
 */
public record Overdue(Office office) {
    /** The schedule looks at least once a minute. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    public boolean isAny(Instant now) {
        return findSilence(now).isPresent() || findNight(now).isPresent();
    }

    /** Since when the schedule has not looked, where that is too long ago. */
    Optional<Instant> findSilence(Instant now) {
        return office.marks()
                .findDrawn()
                .filter(last -> Duration.between(last, now).compareTo(LONGEST_SILENCE) > 0);
    }

    /** The oldest night that is not over, where it should be. */
    Optional<PlannedNight> findNight(Instant now) {
        return office.nights().open().stream().findFirst().filter(night -> isOverdue(night, now));
    }

    /** By the limits that operations set, and in any case when the next night has fallen due. */
    private boolean isOverdue(PlannedNight night, Instant now) {
        boolean begun = night.trial().startedAt() != null;
        return isOver(office.terms().limits().finish(), night, now)
                || (!begun && isOver(office.terms().limits().start(), night, now))
                || isNextDue(night, now);
    }

    private boolean isOver(@Nullable LocalTime limit, PlannedNight night, Instant now) {
        return limit != null
                && !night.dueAt().isAfter(now)
                && !office.timetable().firstAt(limit, night.dueAt()).isAfter(now);
    }

    private boolean isNextDue(PlannedNight night, Instant now) {
        try {
            return !office.timetable().between(night.dueAt(), now, 1).isEmpty();
        } catch (CalendarCoverageException e) {
            // Which nights there are nobody knows, and that is told as an alert of its own.
            return false;
        }
    }
}
