package org.claimclock.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.csv.Nearest;
import org.claimclock.nightly.ExitCode;
import org.claimclock.rulebook.table.CalendarTable;
import org.claimclock.rulebook.table.TableFaults;
import org.claimclock.rulebook.table.Tables;
import org.claimclock.schedule.DueNight;
import org.claimclock.schedule.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * The timetable by the settings and the rules as they are now: compliance may add a year to a calendar at any time. While a table has a fault, as it
 * may in the middle of an edit, the last one without counts.
 */
final class RulesTimetable implements Supplier<Timetable> {
    private static final int CHECKED_NIGHTS = 400;

    private final Path rules;
    private final String profile;
    private final ScheduleSettings settings;
    private @Nullable Timetable last;

    RulesTimetable(Path rules, String profile, ScheduleSettings settings) {
        this.rules = rules;
        this.profile = profile;
        this.settings = settings;
    }

    /** @throws UsageFault if the tables had faults from the beginning, or do not know the calendar */
    @Override
    public synchronized Timetable get() {
        TableFaults faults = new TableFaults();
        Tables tables = Tables.read(rules, profile, faults);
        Timetable known = last;
        if (!faults.all().isEmpty() || !knows(tables)) {
            if (known != null) {
                return known;
            }
            throw refused(faults, tables);
        }
        Timetable now = new Timetable(settings.cron(), settings.wall(zone(tables)), exists(tables));
        last = now;
        return now;
    }

    private boolean knows(Tables tables) {
        return settings.calendar().isEmpty() || tables.calendars().knows(settings.calendar());
    }

    private Predicate<LocalDate> exists(Tables tables) {
        if (settings.calendar().isEmpty()) {
            return day -> true;
        }
        CalendarTable calendars = tables.calendars();
        return day -> calendars.calendar(settings.calendar()).isBusinessDay(day);
    }

    private static ZoneId zone(Tables tables) {
        return ZoneId.of(tables.policies().rows().stream()
                .filter(row -> row.name().equals("program_zone"))
                .findFirst()
                .orElseThrow()
                .value());
    }

    private UsageFault refused(TableFaults faults, Tables tables) {
        if (!faults.all().isEmpty()) {
            return new UsageFault(
                    ExitCode.RULES_REFUSED, "The rules do not pass their checks:\n" + String.join("\n", faults.all()));
        }
        List<String> names = tables.calendars().all().stream()
                .map(WorkingCalendar::name)
                .sorted()
                .toList();
        return UsageFault.usage("the setting schedule.calendar is '" + settings.calendar() + "'."
                + Nearest.maybe(settings.calendar(), names) + " The rules have: " + String.join(", ", names) + ".");
    }

    /** What is wrong with the nights that the settings lead to. */
    List<String> faults(Instant now) {
        Timetable timetable = get();
        List<String> faults = new ArrayList<>(settings.faults());
        List<DueNight> nights =
                new Timetable(timetable.cron(), timetable.wall(), day -> true).next(now, CHECKED_NIGHTS);
        if (nights.isEmpty()) {
            faults.add("the setting schedule.cron is '" + timetable.cron() + "', which never comes.");
        }
        Set<LocalDate> seen = new HashSet<>();
        nights.stream()
                .filter(night -> !seen.add(night.asOf()))
                .findFirst()
                .ifPresent(night -> faults.add("the setting schedule.cron is '" + timetable.cron()
                        + "', which comes more than once on " + night.asOf()
                        + ". Allowed: once a day, for each date has one night."));
        nights.stream()
                .filter(night -> !timetable.hasBegun(night.asOf(), night.dueAt()))
                .findFirst()
                .ifPresent(night -> faults.add("the night " + night.asOf() + " would begin "
                        + timetable.text(night.dueAt()) + " in "
                        + timetable.wall().zone()
                        + ", when that day has not begun in "
                        + timetable.wall().program()
                        + ", where the days of claims are counted. Maybe schedule.as-of=yesterday."));
        return faults;
    }
}
