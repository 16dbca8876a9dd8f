package org.claimclock.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimclock.nightly.Home;
import org.claimclock.register.Books;
import org.claimclock.register.Register;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.Deeds.Deed;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;

/**
 * A machine that serves real nights of a folder on disk, under a clock that a test sets. It can be switched off and on, and its power can fail in the
 * middle of a night: what its disk held in that instant is all that is left.
 */
final class Machine implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Path folder;
    private final SetClock clock;
    private final List<String> told = new ArrayList<>();
    private final String cron;
    private String failsIn = "";
    private Home home;
    private Register register;
    private Office office;
    private Schedule schedule;
    private int images;

    private Machine(Path folder, String wall, String cron) {
        this.folder = folder;
        this.cron = cron;
        this.clock = new SetClock(ZONE, wall);
        this.home = new Home(folder.resolve("home"), Books.of(folder.resolve("home")));
        home.prepare();
        on();
    }

    static Machine on(Path folder, String wall) {
        return on(folder, wall, "30 2 * * *");
    }

    static Machine on(Path folder, String wall, String cron) {
        return new Machine(folder, wall, cron);
    }

    private void on() {
        register = home.book().open();
        Terms terms = new Terms(
                null,
                true,
                new Terms.Limits(LocalTime.of(4, 0), LocalTime.of(6, 0)),
                new Retries(5, Duration.ofMinutes(1)),
                new Waiting(List.of("decisions-{as-of}*"), LocalTime.of(3, 30), true),
                home.inbox(),
                Duration.ZERO);
        AlertDesk alerts = new AlertDesk(register.plan().alerts(), List.of(this::tell), clock);
        Timetable timetable = new Timetable(Cron.of(cron), new Timetable.Wall(ZONE, ZONE, 0), day -> true);
        office = new Office(register, () -> timetable, terms, alerts, clock);
        schedule = new Schedule(office, new RealNights(home, register, clock, this::failsNow), Runnable::run);
        schedule.recover();
        tick();
    }

    private void tell(Alert alert) {
        told.add(alert.asOf().toString().substring(5) + " " + alert.kind());
    }

    void off() {
        schedule.close();
        register.close();
    }

    /** It comes back at this time. */
    void onAt(String wall) {
        clock.put(wall);
        on();
    }

    /** The power fails when this night comes to this stage, and is back after ten minutes. */
    void powerFailsIn(String asOf, String stage) {
        failsIn = asOf + " " + stage;
    }

    private boolean failsNow(LocalDate asOf, String stage) {
        if (!failsIn.equals(asOf + " " + stage)) {
            return false;
        }
        failsIn = "";
        images++;
        copyDisk(home.folder(), folder.resolve("home-" + images));
        return true;
    }

    /** The mark of the process that had the book open does not outlive it. */
    private static void copyDisk(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.endsWith("book.lck")) {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tick() {
        try {
            schedule.tick();
        } catch (RealNights.PowerCut e) {
            register.close();
            home = new Home(folder.resolve("home-" + images));
            clock.pass(Duration.ofMinutes(10));
            on();
        }
    }

    /** The clock runs to this time, and the schedule looks each hour and then. */
    void runTo(String wall) {
        SetClock end = new SetClock(ZONE, wall);
        while (clock.instant().plus(Duration.ofHours(1)).isBefore(end.instant())) {
            clock.pass(Duration.ofHours(1));
            tick();
        }
        clock.put(wall);
        tick();
    }

    /** The next minutes, with a look in each. */
    void minutes(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            clock.pass(Duration.ofMinutes(1));
            tick();
        }
    }

    void ask(Consumer<RunControl> wish) {
        wish.accept(new RunControl(office, "ada"));
        tick();
    }

    Home home() {
        return home;
    }

    PlannedNight night(String asOf) {
        return office.nights().find(LocalDate.parse(asOf)).orElseThrow();
    }

    /** What became of a night, in order. */
    List<String> course(String asOf) {
        return register.plan().deeds().of(LocalDate.parse(asOf)).stream()
                .map(Deed::state)
                .map(State::name)
                .toList();
    }

    /** The nights that were told of, each with the kind of the alert. */
    List<String> told() {
        return told;
    }

    List<Alert> openAlerts() {
        return register.plan().alerts().open();
    }

    /** All nights, as {@code 03-02 DONE}; of one that is skipped also who did it and why. */
    List<String> table() {
        return Stream.concat(office.nights().over(100).stream(), office.nights().open().stream())
                .map(night -> night.asOf().toString().substring(5) + " " + night.state()
                        + (night.state() == State.SKIPPED
                                ? " " + night.word().by() + ": " + night.word().why()
                                : ""))
                .toList();
    }

    @Override
    public void close() {
        register.close();
    }
}
