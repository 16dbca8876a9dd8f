package org.claimclock.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.plan.Alert.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that are late, and nights whose files are. */
@OnBothDatabases
class LatenessTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2021-03-09");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2021-03-10");

    @TempDir
    private Path inbox;

    private static Terms limited(Terms terms) {
        return new Terms(
                null,
                true,
                new Terms.Limits(LocalTime.of(3, 0), LocalTime.of(5, 0)),
                terms.retries(),
                terms.waiting(),
                terms.inbox(),
                terms.quiet());
    }

    private Terms waiting(Terms terms, boolean hold) {
        return new Terms(
                null,
                true,
                terms.limits(),
                terms.retries(),
                new Waiting(List.of("claims*", "decisions-{as-of}*"), LocalTime.of(4, 0), hold),
                inbox,
                Duration.ZERO);
    }

    private void drop(String name) throws IOException {
        Files.createFile(inbox.resolve(name));
        Files.createFile(inbox.resolve(name + ".done"));
    }

    @Test
    void aNightThatDoesNotBeginInTimeIsToldOnce() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00", LatenessTest::limited)) {
            room.control().hold(TUESDAY, "the files are being mended");

            room.runTo("2021-03-09T02:50");
            assertThat(room.told()).isEmpty();
            room.runTo("2021-03-09T04:50");
            assertThat(room.told())
                    .containsExactly("The night 2021-03-09, due Tue 2021-03-09 02:30, had not begun by 03:00."
                            + " It was then HELD: the files are being mended."
                            + " Maybe see what holds it up, then: Run now or Skip in the console, or nights run"
                            + " 2021-03-09");
            room.runTo("2021-03-09T09:00");

            assertThat(room.openAlerts()).containsExactly(Kind.LATE_START, Kind.LATE_FINISH);
            room.control().release(TUESDAY);
            room.runTo("2021-03-09T09:10");
            assertThat(room.openAlerts()).isEmpty();
            assertThat(room.told()).hasSize(2);
        }
    }

    @Test
    void aNightThatSomebodyAskedForAndThenHeldIsLateAllTheSame() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00", LatenessTest::limited)) {
            room.control().hold(TUESDAY, "the files are being mended");
            room.runTo("2021-03-10T14:00");
            room.control().run(WEDNESDAY);
            room.control().hold(WEDNESDAY, "not yet");
            room.control().skip(TUESDAY, "no files");

            room.at("2021-03-10T14:10");

            assertThat(room.openAlerts()).containsExactly(Kind.LATE_START, Kind.LATE_FINISH);
            assertThat(Wellbeing.of(room.office()).isWell()).isFalse();
        }
    }

    @Test
    void whatIsOverdueThoughNoAlertSaysSoIsTold() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.control().hold(TUESDAY, "the files are being mended");
            room.runTo("2021-03-10T02:20");
            assertThat(Wellbeing.of(room.office()).needsNobody()).isTrue();

            room.runTo("2021-03-10T02:30");

            Wellbeing overdue = Wellbeing.of(room.office());
            assertThat(overdue.alerts()).isEmpty();
            assertThat(overdue.needsNobody()).isFalse();
            assertThat(overdue.isWell()).isFalse();
            assertThat(overdue.findUntold())
                    .contains("The night 2021-03-09, due Tue 2021-03-09 02:30, is overdue. It is HELD.");
        }
    }

    @Test
    void whatAnAlertSaysIsNotSaidTwice() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00", LatenessTest::limited)) {
            room.control().hold(TUESDAY, "the files are being mended");

            room.runTo("2021-03-09T04:00");

            Wellbeing late = Wellbeing.of(room.office());
            assertThat(late.alerts()).hasSize(1);
            assertThat(late.findUntold()).isEmpty();
            assertThat(late.isWell()).isFalse();
        }
    }

    @Test
    void anAlertThatIsNotOfLatenessNeedsAPersonAndLeavesAllWell() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.nights().next(NightEnd.Kind.DONE_WITH_REFUSED_FILES, "claims-1.csv was refused whole (BAD_HEADER).");

            room.runTo("2021-03-09T12:00");

            assertThat(Wellbeing.of(room.office()).isWell()).isTrue();
            assertThat(Wellbeing.of(room.office()).needsNobody()).isFalse();
        }
    }

    @Test
    void aNightThatIsInTimeIsNotSpokenOf() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00", LatenessTest::limited)) {
            room.runTo("2021-03-11T12:00");

            assertThat(room.told()).isEmpty();
        }
    }

    @Test
    void aNightBeginsWhenItsFilesHaveCome() throws IOException {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00", terms -> waiting(terms, true))) {
            drop("claims-1.csv");
            drop("decisions-2021-03-08.csv");
            room.runTo("2021-03-09T03:30");
            assertThat(room.tried()).isEmpty();

            drop("decisions-2021-03-09.csv");
            room.runTo("2021-03-09T03:40");

            assertThat(room.tried()).isEqualTo("03-09");
            assertThat(room.told()).isEmpty();
        }
    }

    @Test
    void aNightWhoseFilesDoNotComeIsHeldAndSaysWhichAreMissing() throws IOException {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00", terms -> waiting(terms, true))) {
            drop("claims-1.csv");

            room.runTo("2021-03-09T12:00");

            assertThat(room.plan()).isEqualTo("03-09 HELD");
            assertThat(room.told())
                    .containsExactly(
                            "The night 2021-03-09: no file decisions-2021-03-09* had come by 04:00. It is held."
                                    + " Maybe ask their sender, then: Release in the console, or nights release 2021-03-09");

            room.control().release(TUESDAY);
            room.runTo("2021-03-09T12:10");

            assertThat(room.tried()).isEqualTo("03-09");
        }
    }

    @Test
    void aNightWhoseFilesDoNotComeRunsWithoutThemWhereOperationsWantThat() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00", terms -> waiting(terms, false))) {
            room.runTo("2021-03-09T03:50");
            assertThat(room.tried()).isEmpty();

            room.runTo("2021-03-09T04:10");

            assertThat(room.tried()).isEqualTo("03-09");
            assertThat(room.told())
                    .containsExactly("The night 2021-03-09: no file claims*, decisions-2021-03-09* had come by 04:00."
                            + " It runs without. Maybe ask their sender; they count in the next night.");
        }
    }

    @Test
    void refusedFilesAreToldWhenTheNightIsDone() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.nights().next(NightEnd.Kind.DONE_WITH_REFUSED_FILES, "claims-1.csv was refused whole (BAD_HEADER).");

            room.runTo("2021-03-09T12:00");

            assertThat(room.plan()).isEqualTo("03-09 DONE");
            assertThat(room.told()).containsExactly("claims-1.csv was refused whole (BAD_HEADER).");
        }
    }
}
