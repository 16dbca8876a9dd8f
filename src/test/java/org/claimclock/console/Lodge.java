package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.claimclock.cli.Claimclock;
import org.claimclock.cli.LentCommands;
import org.claimclock.console.live.LiveNight;
import org.claimclock.console.oidc.OidcSettings;
import org.claimclock.console.study.Commands;
import org.claimclock.console.study.RulesDesk;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.StopRequest;
import org.claimclock.register.Books;
import org.claimclock.register.Register;
import org.claimclock.register.people.Role;
import org.claimclock.register.people.User;
import org.claimclock.register.plan.Alert;
import org.claimclock.rulebook.RulebookFolder;
import org.claimclock.schedule.AlertDesk;
import org.claimclock.schedule.Cron;
import org.claimclock.schedule.NightEnd;
import org.claimclock.schedule.NightRunner;
import org.claimclock.schedule.Office;
import org.claimclock.schedule.Retries;
import org.claimclock.schedule.Schedule;
import org.claimclock.schedule.Terms;
import org.claimclock.schedule.Timetable;
import org.claimclock.schedule.Waiting;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A console on a real book of three nights, whose senders wrote texts that would run if a page let them. Its clock is set by tests, and no night is
 * really run: the schedule only plans.
 */
final class Lodge implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";
    static final String KEY = "0123456789abcdef0123456789abcdef";
    static final Instant NOON = Instant.parse("2021-03-12T20:00:00Z");

    private static final Path RULES = Path.of("rules").toAbsolutePath();
    private static final Path CACHE = Path.of("target", "acceptance-cache").toAbsolutePath();
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    /** A cheap one: hundreds of people sign in here, and each would take a quarter of a second. */
    private static final String HASH = String.valueOf(new BCryptPasswordEncoder(4).encode(PASSWORD));

    private final Path folder;
    private final Register register;
    private final Office office;
    private final Schedule schedule;
    private final ExecutorService night = Executors.newSingleThreadExecutor();
    private final Commands commands;
    private final Console console;
    private volatile BiFunction<LocalDate, StopRequest, NightEnd> nights = Lodge::noNight;
    private volatile boolean runsNights;
    private volatile Instant now = NOON;

    private Lodge(Path folder, OidcSettings oidc) {
        Home home = new Home(folder.resolve("home"), Books.of(folder.resolve("home")));
        this.folder = folder;
        this.register = home.book().open();
        while (register.directoryKeeping().step(2)) {
            // Until all claims can be found.
        }
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        Terms terms = new Terms(
                null,
                false,
                Terms.Limits.NONE,
                new Retries(3, Duration.ofMinutes(1)),
                Waiting.NONE,
                home.inbox(),
                Duration.ZERO);
        Timetable timetable = new Timetable(Cron.of("30 2 * * *"), new Timetable.Wall(ZONE, ZONE, 0), day -> true);
        AlertDesk alerts = new AlertDesk(register.plan().alerts(), List.of(), clock);
        this.office = new Office(register, () -> timetable, terms, alerts, clock);
        this.schedule = new Schedule(office, new Runner(), night);
        RulebookFolder rules = new RulebookFolder(folder.resolve("rules"), "cpor-2020", CACHE);
        this.commands = commands(home, rules);
        this.console = Console.open(
                new ConsoleSettings("127.0.0.1", 0, "", 30, key(home.folder().resolveSibling("metrics.key")), oidc),
                new Desk(
                        home,
                        office,
                        schedule,
                        this::look,
                        new LiveNight(),
                        new TablesInForce(rules),
                        new RulesDesk(rules, "", false, commands)));
    }

    private static WatcherKey key(Path file) {
        try {
            Files.writeString(file, KEY + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WatcherKey(file.toString());
    }

    /** Its book lies in this folder, and begins with the same three nights each time. */
    static Lodge in(Path folder) {
        return in(folder, OidcSettings.NONE);
    }

    /** The same, where an identity provider vouches for people. */
    static Lodge in(Path folder, OidcSettings oidc) {
        copy(Nights.BOOK, folder.resolve("home"));
        Books.copied(Nights.BOOK, folder.resolve("home"));
        copy(RULES, folder.resolve("rules"));
        Lodge lodge = new Lodge(folder, oidc);
        lodge.let("ada", Role.OPERATIONS);
        lodge.let("bo", Role.COMPLIANCE);
        lodge.let("cleo", Role.FINANCE);
        lodge.let("vera", Role.VIEWER);
        return lodge;
    }

    private static NightEnd noNight(LocalDate asOf, StopRequest stop) {
        return new NightEnd(NightEnd.Kind.NEEDS_A_PERSON, "no night is run here");
    }

    /** The schedule looks only where a test has nights that can be run. */
    private void look() {
        if (runsNights) {
            schedule.tick();
        }
    }

    private Commands commands(Home home, RulebookFolder rules) {
        List<String> options =
                List.of("--home", home.folder().toString(), "--rules=" + rules.folder(), "--set=cache=" + CACHE);
        return LentCommands.of(register, schedule, Books.named(options).toArray(String[]::new));
    }

    /** Puts a copy of the rules beside them in which a table says something else. */
    void edit(String name, String table, String before, String after) {
        Path edited = folder.resolve(name);
        copy(RULES, edited);
        try {
            String text = Files.readString(edited.resolve(table));
            assertThat(text).contains(before);
            Files.writeString(edited.resolve(table), text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who is of operations and of compliance. */
    void keepBoth(String name) {
        keep(new User(name, HASH, Set.of(Role.OPERATIONS, Role.COMPLIANCE), true, 0, now));
    }

    private void let(String name, Role role) {
        keep(new User(name, HASH, Set.of(role), true, 0, now));
    }

    void keep(User user) {
        register.people().users().keep(user, now);
    }

    /** Somebody at a browser, who has not signed in. */
    Guest guest() {
        return new Guest(console.address());
    }

    /** Somebody who has signed in. */
    Guest guest(String name) {
        Guest guest = guest();
        assertThat(guest.signIn(name, PASSWORD).status()).isEqualTo(302);
        return guest;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void alert(Alert.Kind kind, String message) {
        register.plan().alerts().open(new Alert(kind, LocalDate.parse("2021-03-12"), now, message));
    }

    /** What a run of a night has written. */
    void log(String night, String text) {
        try {
            Path logs = Files.createDirectories(folder.resolve("home/logs"));
            Files.writeString(logs.resolve("night-" + night + "-" + night.replace("-", "") + "T103000Z.log"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command says that is given beside the console. */
    String command(String... words) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        commands.carryOut(new Commands.Order("ada", List.of(words), new StopRequest()), writer, writer);
        return said.toString();
    }

    /** From now on nights end as this one says, and begin when somebody wants one. */
    void run(BiFunction<LocalDate, StopRequest, NightEnd> ends) {
        nights = ends;
        runsNights = true;
    }

    /** All is well. */
    void calm() {
        register.plan().alerts().closeUpTo(LocalDate.parse("2021-12-31"), now);
    }

    Register register() {
        return register;
    }

    Office office() {
        return office;
    }

    String address() {
        return console.address();
    }

    /** What people did, the latest first: {@code ada hold night 2021-03-12: ...}. */
    List<String> audit() {
        return register.people().audit().before(Long.MAX_VALUE, 100).stream()
                .map(deed -> (deed.by() + " " + deed.what() + " " + deed.subject()).strip() + ": " + deed.outcome())
                .toList();
    }

    @Override
    public void close() {
        console.close();
        schedule.close();
        night.shutdown();
        register.close();
    }

    /** Nights that end as a test says. */
    private final class Runner implements NightRunner {
        @Override
        public NightEnd run(LocalDate asOf, StopRequest stop) {
            return nights.apply(asOf, stop);
        }

        @Override
        public Optional<LocalDate> findUnfinished() {
            return Optional.empty();
        }
    }

    /** The book is made once for all tests: its rules take seconds to compile. */
    private static final class Nights {
        private static final Path BOOK = make();

        private static Path make() {
            try {
                Path home = Files.createTempDirectory("claimclock-lodge").resolve("home");
                for (String night : List.of("2021-03-02", "2021-03-03", "2021-03-10")) {
                    run(home, night);
                }
                return home;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void run(Path home, String night) {
            StringWriter said = new StringWriter();
            PrintWriter writer = new PrintWriter(said, true);
            Path input = Path.of("src/test/resources/org/claimclock/console", night);
            List<String> words = List.of(
                    "run",
                    "--as-of",
                    night,
                    "--input",
                    input.toString(),
                    "--home",
                    home.toString(),
                    "--rules",
                    RULES.toString(),
                    "--set",
                    "cache=" + CACHE,
                    "--set",
                    "settle-seconds=0");
            int exit = Claimclock.execute(writer, writer, Books.named(words).toArray(String[]::new));
            assertThat(exit).as(said.toString()).isIn(0, 3);
        }
    }
}
