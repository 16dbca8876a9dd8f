package org.claimclock.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.claimclock.nightly.Home;
import org.claimclock.schedule.Cron;
import org.claimclock.schedule.Retries;
import org.claimclock.schedule.Terms;
import org.claimclock.schedule.Timetable;
import org.claimclock.schedule.Waiting;
import org.jspecify.annotations.Nullable;

/** The settings of the schedule. Whoever asks gets a value that is allowed. */
record ScheduleSettings(Settings settings) {

    Cron cron() {
        return Cron.of(settings.text(Setting.SCHEDULE_CRON));
    }

    /** @param program the zone in which the days of claims are counted, and that of the schedule where it has none */
    Timetable.Wall wall(ZoneId program) {
        String zone = settings.text(Setting.SCHEDULE_ZONE);
        int daysBefore = settings.text(Setting.SCHEDULE_AS_OF).equals("yesterday") ? 1 : 0;
        return new Timetable.Wall(zone.isEmpty() ? program : ZoneId.of(zone), program, daysBefore);
    }

    /** The calendar whose business days have a night; empty where every day has one. */
    String calendar() {
        return settings.text(Setting.SCHEDULE_CALENDAR);
    }

    Duration tick() {
        return Duration.ofSeconds(settings.number(Setting.SCHEDULE_TICK_SECONDS));
    }

    /** What is wrong with one setting only beside another. */
    List<String> faults() {
        boolean waits = !settings.text(Setting.SCHEDULE_WAIT_FOR).isEmpty();
        boolean ends = !settings.text(Setting.SCHEDULE_WAIT_UNTIL).isEmpty();
        return waits == ends
                ? List.of()
                : List.of("the settings schedule.wait-for and schedule.wait-until go together:"
                        + " the files that a night waits for, and until when.");
    }

    Terms terms(Home home) {
        String from = settings.text(Setting.SCHEDULE_FROM);
        return new Terms(
                from.isEmpty() ? null : LocalDate.parse(from),
                settings.text(Setting.SCHEDULE_MISSED).equals("merge"),
                new Terms.Limits(time(Setting.SCHEDULE_MUST_START_BY), time(Setting.SCHEDULE_MUST_FINISH_BY)),
                new Retries(
                        settings.number(Setting.SCHEDULE_RETRIES),
                        Duration.ofSeconds(settings.number(Setting.SCHEDULE_RETRY_SECONDS))),
                waiting(),
                home.inbox(),
                Duration.ofSeconds(settings.settleSeconds()));
    }

    private Waiting waiting() {
        List<String> patterns = Arrays.stream(
                        settings.text(Setting.SCHEDULE_WAIT_FOR).split(","))
                .filter(pattern -> !pattern.isEmpty())
                .toList();
        boolean hold = settings.text(Setting.SCHEDULE_IF_MISSING).equals("hold");
        return new Waiting(patterns, time(Setting.SCHEDULE_WAIT_UNTIL), hold);
    }

    private @Nullable LocalTime time(Setting setting) {
        String text = settings.text(setting);
        return text.isEmpty() ? null : LocalTime.parse(text);
    }
}
