package org.claimclock.schedule;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.claimclock.register.Books;
import org.claimclock.register.Register;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;

/** A schedule on a real book, with a clock that a test sets: nights at 02:30, and a tick whenever the test wants one. */
final class Watchroom implements AutoCloseable {
    static final Terms TERMS = new Terms(
            null,
            true,
            Terms.Limits.NONE,
            new Retries(3, Duration.ofMinutes(1)),
            Waiting.NONE,
            Path.of("nowhere"),
            Duration.ZERO);

    private final Register register = Books.fresh();
    private final SetClock clock;
    private final PlayedNights nights;
    private final List<Alert> told = new ArrayList<>();
    private final Office office;
    private Schedule schedule;
    private Predicate<LocalDate> exists = day -> true;

    Watchroom(ZoneId zone, String wall, UnaryOperator<Terms> terms) {
        this.clock = new SetClock(zone, wall);
        this.nights = new PlayedNights(register, clock);
        AlertDesk desk = new AlertDesk(register.plan().alerts(), List.of(told::add), clock);
        Timetable.Wall wallClock = new Timetable.Wall(zone, zone, 0);
        this.office = new Office(
                register,
                () -> new Timetable(Cron.of("30 2 * * *"), wallClock, day -> exists.test(day)),
                terms.apply(TERMS),
                desk,
                clock);
        this.schedule = new Schedule(office, nights, Runnable::run);
        schedule.tick();
    }

    static Watchroom inBerlin(String wall) {
        return new Watchroom(ZoneId.of("Europe/Berlin"), wall, terms -> terms);
    }

    static Watchroom inBerlin(String wall, UnaryOperator<Terms> terms) {
        return new Watchroom(ZoneId.of("Europe/Berlin"), wall, terms);
    }

    Watchroom nightsOnly(Predicate<LocalDate> days) {
        exists = days;
        return this;
    }

    /** The clock shows this, and the schedule looks. */
    void at(String wall) {
        clock.put(wall);
        schedule.tick();
    }

    /** The clock runs to this time, and the schedule looks each ten minutes. */
    void runTo(String wall) {
        Instant end = new SetClock(clock.getZone(), wall).instant();
        while (clock.instant().isBefore(end)) {
            clock.pass(Duration.ofMinutes(10));
            schedule.tick();
        }
    }

    /** The process ends and another one starts. */
    void restart() {
        schedule = new Schedule(office, nights, Runnable::run);
        schedule.recover();
        schedule.tick();
    }

    /** The process ends in the middle of an attempt at this night. */
    void killedIn(String asOf) {
        PlannedNight night = night(asOf);
        office.change(night.become(State.RUNNING, night.trial().begun(clock.instant()), office.says("attempt")));
        nights.begin(LocalDate.parse(asOf));
    }

    RunControl control() {
        return new RunControl(office, "ada");
    }

    Office office() {
        return office;
    }

    Schedule schedule() {
        return schedule;
    }

    SetClock clock() {
        return clock;
    }

    Register register() {
        return register;
    }

    PlayedNights nights() {
        return nights;
    }

    PlannedNight night(String asOf) {
        return office.nights().find(LocalDate.parse(asOf)).orElseThrow();
    }

    /** The nights that were tried, in order, without year. */
    String tried() {
        return nights.tried().stream()
                .map(night -> night.toString().substring(5))
                .collect(joining(" "));
    }

    /** The planned nights and their states: {@code 03-09 DONE, 03-10 PLANNED}. */
    String plan() {
        List<PlannedNight> all = new ArrayList<>(office.nights().over(1000));
        all.addAll(office.nights().open());
        return all.stream()
                .sorted((one, other) -> one.asOf().compareTo(other.asOf()))
                .map(night -> night.asOf().toString().substring(5) + " " + night.state())
                .collect(joining(", "));
    }

    /** What people were told, in order. */
    List<String> told() {
        return told.stream().map(Alert::message).toList();
    }

    List<Alert.Kind> openAlerts() {
        return register.plan().alerts().open().stream().map(Alert::kind).toList();
    }

    @Override
    public void close() {
        register.close();
    }
}
