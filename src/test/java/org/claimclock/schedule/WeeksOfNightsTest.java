package org.claimclock.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimclock.cli.Claimclock;
import org.claimclock.nightly.Home;
import org.claimclock.nightly.StopRequest;
import org.claimclock.register.Books;
import org.claimclock.register.OnlyEmbedded;
import org.claimclock.register.Register;
import org.claimclock.register.plan.PlannedNight.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two weeks of the sample nights as they may well go: the power fails, the machine is off, files are late, people hold and skip, something is in the way
 * of the outbox, and clocks are put forward. What is published is what undisturbed nights publish.
 */
@OnlyEmbedded("the power fails for the disk of the book, too: it is copied in that instant")
class WeeksOfNightsTest {
    private static final Path SAMPLES = Path.of("samples", "nights");
    private static final String NO_DECISIONS = "event_id,claim_id,decision,reviewer_id,decided_at\n";

    @TempDir
    private Path folder;

    /** What the senders of a night drop; decisions come each night, and be it none. */
    private static void drop(Home home, String asOf) {
        dropAllButDecisions(home, asOf);
        dropDecisions(home, asOf);
    }

    private static void dropAllButDecisions(Home home, String asOf) {
        samples(asOf).filter(file -> !isDecisions(file)).forEach(file -> put(home, name(file, asOf), text(file)));
    }

    private static void dropDecisions(Home home, String asOf) {
        String text = samples(asOf)
                .filter(WeeksOfNightsTest::isDecisions)
                .map(WeeksOfNightsTest::text)
                .findFirst()
                .orElse(NO_DECISIONS);
        put(home, "decisions-" + asOf + ".csv", text);
    }

    private static boolean isDecisions(Path file) {
        return file.endsWith("decisions.csv");
    }

    private static String name(Path file, String asOf) {
        return file.getFileName().toString().replace(".csv", "-" + asOf + ".csv");
    }

    private static Stream<Path> samples(String asOf) {
        return list(SAMPLES).stream()
                .filter(night -> night.getFileName().toString().startsWith(asOf))
                .flatMap(night -> list(night).stream())
                .filter(file -> file.toString().endsWith(".csv"));
    }

    private static void put(Home home, String name, String text) {
        try {
            Files.writeString(home.inbox().resolve(name), text);
            Files.createFile(home.inbox().resolve(name + ".done"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every table that was published, by night and name. */
    private static Map<String, String> published(Home home) {
        Map<String, String> tables = new TreeMap<>();
        for (Path night : list(home.outbox())) {
            list(night).stream()
                    .filter(file -> file.toString().endsWith(".csv"))
                    .forEach(file -> tables.put(night.getFileName() + "/" + file.getFileName(), text(file)));
        }
        return tables;
    }

    @Test
    void weeksWithOutagesPublishWhatUndisturbedNightsDo() throws IOException {
        try (Machine machine = Machine.on(folder, "2021-03-01T12:00")) {
            firstWeek(machine);
            secondWeek(machine);

            assertThat(machine.table())
                    .containsExactly(
                            "03-02 DONE",
                            "03-03 DONE",
                            "03-04 SKIPPED schedule: missed; the night 2021-03-05 walks the time between",
                            "03-05 DONE",
                            "03-06 DONE",
                            "03-07 SKIPPED ada: the disks are exchanged",
                            "03-08 DONE",
                            "03-09 DONE",
                            "03-10 DONE",
                            "03-11 DONE",
                            "03-12 DONE",
                            "03-13 DONE",
                            "03-14 DONE",
                            "03-15 DONE");
            assertThat(machine.told())
                    .containsExactly(
                            "03-05 LATE_START",
                            "03-05 LATE_FINISH",
                            "03-06 LATE_START",
                            "03-09 REFUSED_FILES",
                            "03-12 MISSING_FILES",
                            "03-12 LATE_START");
            assertThat(machine.openAlerts()).isEmpty();
            assertThat(published(machine.home())).isEqualTo(undisturbed());
            verifies(machine.home());
        }
    }

    @Test
    void theDayOnWhichItsTimeComesTwiceHasOneNightThatIsRealToo() {
        try (Machine machine = Machine.on(folder, "2021-11-05T20:00", "30 1 * * *")) {
            for (String night : List.of("2021-11-06", "2021-11-07", "2021-11-08")) {
                dropDecisions(machine.home(), night);
                machine.runTo(night + "T20:00");
                assertThat(machine.course(night)).containsExactly("PLANNED", "RUNNING", "DONE");
            }

            assertThat(machine.table()).containsExactly("11-06 DONE", "11-07 DONE", "11-08 DONE");
            assertThat(published(machine.home()))
                    .containsKeys(
                            "2021-11-06/eligible-claims.csv",
                            "2021-11-07/eligible-claims.csv",
                            "2021-11-08/eligible-claims.csv");
        }
    }

    private static void firstWeek(Machine machine) {
        drop(machine.home(), "2021-03-02");
        machine.runTo("2021-03-02T20:00");
        // The power fails while the claims are walked.
        drop(machine.home(), "2021-03-03");
        machine.powerFailsIn("2021-03-03", "walking");
        machine.runTo("2021-03-03T20:00");
        assertThat(machine.course("2021-03-03")).containsExactly("PLANNED", "RUNNING", "PLANNED", "RUNNING", "DONE");
        // Two nights without the machine, while files come.
        machine.off();
        drop(machine.home(), "2021-03-04");
        drop(machine.home(), "2021-03-05");
        machine.onAt("2021-03-05T19:00");
        // A person lets the next one wait, for longer than it may.
        drop(machine.home(), "2021-03-06");
        machine.ask(ada -> ada.hold(LocalDate.parse("2021-03-06"), "the files are being mended"));
        machine.runTo("2021-03-06T05:00");
        machine.ask(ada -> ada.release(LocalDate.parse("2021-03-06")));
        machine.runTo("2021-03-06T20:00");
        machine.ask(ada -> ada.skip(LocalDate.parse("2021-03-07"), "the disks are exchanged"));
        drop(machine.home(), "2021-03-08");
        machine.runTo("2021-03-08T20:00");
    }

    private static void secondWeek(Machine machine) throws IOException {
        drop(machine.home(), "2021-03-09");
        machine.runTo("2021-03-09T20:00");
        // Something lies where the night is to be published, until somebody takes it away.
        drop(machine.home(), "2021-03-10");
        Path inTheWay = Files.createFile(machine.home().outbox().resolve("2021-03-10"));
        machine.runTo("2021-03-10T02:30");
        machine.minutes(5);
        assertThat(machine.night("2021-03-10").trial().attempts()).isEqualTo(3);
        Files.delete(inTheWay);
        machine.minutes(2);
        assertThat(machine.night("2021-03-10").state()).isEqualTo(State.DONE);
        drop(machine.home(), "2021-03-11");
        machine.runTo("2021-03-11T20:00");
        // The decisions are late, and the night is held until a person lets it go.
        dropAllButDecisions(machine.home(), "2021-03-12");
        machine.runTo("2021-03-12T03:40");
        assertThat(machine.night("2021-03-12").state()).isEqualTo(State.HELD);
        machine.runTo("2021-03-12T05:00");
        dropDecisions(machine.home(), "2021-03-12");
        machine.ask(ada -> ada.release(LocalDate.parse("2021-03-12")));
        // The power fails between the two parts of publishing; the next day has no 02:30.
        drop(machine.home(), "2021-03-13");
        machine.powerFailsIn("2021-03-13", "publishing");
        machine.runTo("2021-03-13T20:00");
        drop(machine.home(), "2021-03-14");
        machine.runTo("2021-03-14T03:20");
        assertThat(machine.course("2021-03-14")).isEmpty();
        machine.runTo("2021-03-14T03:40");
        assertThat(machine.course("2021-03-14")).containsExactly("PLANNED", "RUNNING", "DONE");
        machine.runTo("2021-03-14T20:00");
        drop(machine.home(), "2021-03-15");
        machine.runTo("2021-03-15T20:00");
    }

    /** The same files, each night run once and nothing in its way. */
    private Map<String, String> undisturbed() {
        Home calm = new Home(folder.resolve("calm"), Books.of(folder.resolve("calm")));
        calm.prepare();
        SetClock clock = new SetClock(ZoneOffset.UTC, "2021-12-01T00:00");
        try (Register register = calm.book().open()) {
            RealNights nights = new RealNights(calm, register, clock, (asOf, stage) -> false);
            for (String night : List.of(
                    "2021-03-02",
                    "2021-03-03",
                    "2021-03-05",
                    "2021-03-06",
                    "2021-03-08",
                    "2021-03-09",
                    "2021-03-10",
                    "2021-03-11",
                    "2021-03-12",
                    "2021-03-13",
                    "2021-03-14",
                    "2021-03-15")) {
                drop(calm, night);
                if (night.equals("2021-03-05")) {
                    drop(calm, "2021-03-04");
                }
                nights.run(LocalDate.parse(night), new StopRequest());
            }
        }
        return published(calm);
    }

    private static void verifies(Home home) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int exit = Claimclock.execute(writer, writer, "verify", home.outbox().toString());
        assertThat(exit).as(said.toString()).isZero();
    }
}
