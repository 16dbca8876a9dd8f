package org.claimclock.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which nights there are to be, and when each falls due. It counts in the time on the wall and only then asks for the instant: a time that the
 * clocks leave out in spring is taken as much later as they are put forward, one that comes twice in autumn is taken the first time. So a day has
 * its night whatever the clocks do, and has it once.
 *
 * @param exists whether there is a night with this as-of
 */
public record Timetable(Cron cron, Wall wall, Predicate<LocalDate> exists) {

    /**
     * The clock that the nights go by.
     *
     * @param program the zone in which the days of claims are counted
     * @param daysBefore how many days the as-of of a night lies before the day on which it falls due: 0 or 1
     */
    public record Wall(ZoneId zone, ZoneId program, int daysBefore) {}

    private static final int MOST_STEPS = 5_000;

    /** The nights that fall due after {@code from}, the first ones, until {@code to}, which is included. */
    public List<DueNight> between(Instant from, Instant to, int most) {
        List<DueNight> nights = new ArrayList<>();
        // A day earlier, for in autumn the wall's time goes back.
        LocalDateTime time = from.atZone(wall.zone()).toLocalDateTime().minusDays(1);
        for (int step = 0; step < MOST_STEPS && nights.size() < most; step++) {
            Optional<LocalDateTime> next = cron.findNext(time);
            if (next.isEmpty()) {
                return nights;
            }
            time = next.get();
            DueNight night = new DueNight(time.toLocalDate().minusDays(wall.daysBefore()), instant(time));
            if (night.dueAt().isAfter(to)) {
                return nights;
            }
            if (night.dueAt().isAfter(from) && exists.test(night.asOf())) {
                nights.add(night);
            }
        }
        return nights;
    }

    /** The next nights that fall due after {@code from}. */
    public List<DueNight> next(Instant from, int count) {
        return between(from, Instant.MAX, count);
    }

    /** The night of this as-of, if there is to be one. */
    public Optional<DueNight> findNight(LocalDate asOf) {
        LocalDate day = asOf.plusDays(wall.daysBefore());
        Instant before = instant(day.atStartOfDay()).minusSeconds(1);
        // Clocks that are put forward at midnight move a night into the next day.
        Instant end = instant(day.plusDays(2).atStartOfDay());
        return between(before, end, 3).stream()
                .filter(night -> night.asOf().equals(asOf))
                .findFirst();
    }

    /** The first instant at which the wall shows this time of day, not before {@code from}. */
    public Instant firstAt(LocalTime time, Instant from) {
        LocalDate day = from.atZone(wall.zone()).toLocalDate();
        Instant today = instant(day.atTime(time));
        return today.isBefore(from) ? instant(day.plusDays(1).atTime(time)) : today;
    }

    /** Whether the day has begun where the days of claims are counted: before, a run of it would let deadlines lapse too early. */
    public boolean hasBegun(LocalDate asOf, Instant now) {
        return !asOf.isAfter(now.atZone(wall.program()).toLocalDate());
    }

    /** The as-of of a night that would begin now. */
    public LocalDate asOf(Instant now) {
        return now.atZone(wall.zone()).toLocalDate().minusDays(wall.daysBefore());
    }

    /** The time on the wall, as people read it. */
    public String text(Instant instant) {
        return ScheduleText.wall(instant, wall.zone());
    }

    /** The first instant of the day on which the night of this as-of falls due. */
    Instant beginning(LocalDate asOf) {
        return instant(asOf.plusDays(wall.daysBefore()).atStartOfDay());
    }

    private Instant instant(LocalDateTime time) {
        return ZonedDateTime.of(time, wall.zone()).toInstant();
    }
}
