package org.claimclock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.claimclock.cli.visit.VisitorDoor;
import org.claimclock.console.ClosedConsole;
import org.claimclock.console.Console;
import org.claimclock.console.ConsoleSettings;
import org.claimclock.console.Desk;
import org.claimclock.console.TablesInForce;
import org.claimclock.console.live.LiveNight;
import org.claimclock.console.study.RulesDesk;
import org.claimclock.nightly.ExitCode;
import org.claimclock.nightly.FreeSpace;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.StopRequest;
import org.claimclock.notify.PostOffice;
import org.claimclock.notify.Postman;
import org.claimclock.register.Register;
import org.claimclock.register.plan.Alert;
import org.claimclock.schedule.AlertDesk;
import org.claimclock.schedule.Office;
import org.claimclock.schedule.Schedule;
import org.claimclock.schedule.Ticker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The schedule, for as long as the process lives. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the nights by themselves: by a cron and a calendar, the oldest that is not done first, until it is stopped.",
            "With console.port it serves the console, too: pages in a browser. See: claimclock users --help",
            "It has the book; other commands work beside it and are carried out by it. See: claimclock nights --help"
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {
            "0:stopped, as it was asked to",
            "1:failed, safe to start again",
            ExitCodes.USAGE,
            ExitCodes.RULES,
            "5:another process has the book"
        },
        footer = {
            "%nFor example:",
            "  claimclock serve --home /var/lib/claimclock --rules /etc/claimclock/rules",
            "  claimclock serve --set schedule.cron=\"30 2 * * *\" --set schedule.zone=Europe/Berlin --set"
                    + " schedule.as-of=yesterday"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int LOOK_MILLIS = 200;
    private static final Duration POST_EVERY = Duration.ofSeconds(5);

    @Option(
            names = "--no-restart",
            description = "do not start again by itself after a fault that ended the process: something else does")
    private boolean noRestart;

    @Option(
            names = "--standby",
            description =
                    "where another process has the book, wait and take over when that one ends; the book has to be in"
                            + " PostgreSQL")
    private boolean standby;

    @Option(names = Keeper.KEPT, hidden = true, description = "by the process that starts this one again")
    private boolean kept;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        StopRequest stop = Claimclock.stop(spec);
        if (kept) {
            Keeper.endWithIt(stop);
        }
        if (!kept && !noRestart && common.areSettingsAllowed()) {
            return new Keeper(stop, err()).keep(Claimclock.errand(spec).words());
        }
        RulesTimetable timetables = checked();
        Claimclock.hasNoResults(spec, common.settings().logForm());
        Home home = common.home();
        home.findObstacle().ifPresent(obstacle -> {
            throw UsageFault.usage(obstacle);
        });
        home.findDoubt().ifPresent(doubt -> err().println("warning: " + doubt));
        common.settings().doubtsOfSecrets().forEach(doubt -> err().println("warning: " + doubt));
        home.prepare();
        stop.listen();
        try (BookHold hold = hold(home, stop)) {
            if (hold != null) {
                requirePort();
                try (VisitorDoor door = VisitorDoor.at(home.db())) {
                    serve(home, hold.register(), timetables, door);
                }
            }
        }
        out().println("stopped");
        return ExitCode.DONE.code();
    }

    /** @throws UsageFault before a night begins: somebody has to say which of two programs has the port */
    private void requirePort() {
        ConsoleSettings settings = common.settings().console();
        if (settings != null) {
            Console.findObstacle(settings).ifPresent(obstacle -> {
                throw UsageFault.usage(obstacle);
            });
        }
    }

    /** @return null where it was asked to stop while it stood by */
    private @Nullable BookHold hold(Home home, StopRequest stop) {
        FreeSpace space = new FreeSpace(home, common.settings().minFreeMegabytes());
        BookHold hold = BookHold.tryTake(home, space);
        if (hold != null) {
            return hold;
        }
        if (!standby) {
            throw new UsageFault(ExitCode.LOCKED, isTaken(home));
        }
        try (ClosedConsole console = closedConsole()) {
            out().println("standby: another process has the book of " + home.folder()
                    + "; this one takes over when that one ends");
            if (console != null) {
                out().println("health: " + console.address() + "/health");
            }
            out().flush();
            hold = new Standby(home, space, stop, err()).await();
        }
        if (hold != null) {
            out().println("the other process has ended: taking over");
        }
        return hold;
    }

    /** @return null where there will be no console either */
    private @Nullable ClosedConsole closedConsole() {
        ConsoleSettings settings = common.settings().console();
        return settings == null ? null : ClosedConsole.open(settings);
    }

    private String isTaken(Home home) {
        String where = "another process has the book of " + home.folder();
        return common.settings().isBookOnServer()
                ? where
                        + ", perhaps on another machine. Maybe serve is running already, or a run: wait for it to end, or let"
                        + " this one stand by and take over: serve --standby"
                : where + ". Maybe serve is running already, or a run: wait for it to end.";
    }

    /** @throws UsageFault with every fault of the settings */
    private RulesTimetable checked() {
        List<Supplier<List<String>>> checks = new ArrayList<>(common.checks());
        checks.add(() -> common.timetable().faults(Clock.systemUTC().instant()));
        checks.add(this::faultsOfStandby);
        checks.add(this::faultsOfConsole);
        checks.add(new Telling(common, err())::faults);
        common.requireSound(checks);
        return common.timetable();
    }

    private List<String> faultsOfStandby() {
        return !standby || common.settings().isBookOnServer()
                ? List.of()
                : List.of(
                        "--standby takes over a book that is in PostgreSQL, and db.url is not set. Maybe leave it out: systemd,"
                                + " a container, or serve itself starts it again on this machine.");
    }

    private List<String> faultsOfConsole() {
        ConsoleSettings console = common.settings().console();
        return console == null ? common.settings().faultsWithoutConsole() : console.faults();
    }

    private void serve(Home home, Register register, RulesTimetable timetables, VisitorDoor door) {
        ScheduleSettings settings = common.settings().schedule();
        AlertDesk alerts = new AlertDesk(register.plan().alerts(), List.of(this::tell), Clock.systemUTC());
        Office office = new Office(register, timetables, settings.terms(home), alerts, Clock.systemUTC());
        ExecutorService night = Executors.newSingleThreadExecutor(task -> new Thread(task, "night"));
        Telling telling = new Telling(common, err());
        PostOffice post = Telling.office(common, register);
        LiveNight live = new LiveNight();
        Schedule schedule = new Schedule(office, new ScheduledNight(common, register, spec.commandLine(), live), night);
        try {
            post.open();
            schedule.recover();
            register.plan().alerts().open().forEach(this::tell);
            try (BookWatch watch = BookWatch.start(register);
                    Postman postman = Postman.start(post, POST_EVERY, telling::print);
                    Ticker ticker = Ticker.start(register, schedule, settings.tick());
                    Console console = console(new Desk(
                            home,
                            office,
                            schedule,
                            ticker::nudge,
                            live,
                            new TablesInForce(common.rulebookFolder()),
                            rules(new Served(common, register, schedule, ticker, postman))));
                    VisitorDoor open = open(door, new Served(common, register, schedule, ticker, postman))) {
                greet(office, home, console);
                waitFor(Claimclock.stop(spec), ticker);
                schedule.close();
            }
        } finally {
            night.shutdown();
        }
    }

    /** @return null where it is not wanted */
    private @Nullable Console console(Desk desk) {
        ConsoleSettings settings = common.settings().console();
        if (settings == null) {
            return null;
        }
        return Console.open(settings, desk);
    }

    private RulesDesk rules(Served served) {
        return new RulesDesk(
                common.rulebookFolder(),
                common.settings().candidate(),
                common.settings().requireApproval(),
                (order, out, err) -> Claimclock.lend(served, order, out, err));
    }

    private static VisitorDoor open(VisitorDoor door, Served served) {
        return door.open((errand, out, err) -> Claimclock.lend(served, errand, out, err));
    }

    private void greet(Office office, Home home, @Nullable Console console) {
        Instant now = Clock.systemUTC().instant();
        out().println("serving " + home.folder() + "; nights by '"
                + office.timetable().cron() + "' in "
                + office.timetable().wall().zone());
        office.timetable()
                .next(now, 1)
                .forEach(next -> out().println("next: the night " + next.asOf() + ", due "
                        + office.timetable().text(next.dueAt())));
        if (console != null) {
            out().println("console: " + console.address());
            if (office.register().people().users().all().isEmpty()) {
                out().println("nobody can sign in yet. To let somebody in: users add NAME --role operations");
            }
        }
        out().flush();
    }

    private void tell(Alert alert) {
        err().println("ALERT " + alert.kind() + " " + Dates.utc(alert.raisedAt()) + ": " + alert.message());
    }

    private static void waitFor(StopRequest stop, Ticker ticker) {
        try {
            while (!stop.isAsked()) {
                Thread.sleep(LOOK_MILLIS);
                ticker.keepGoing();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
