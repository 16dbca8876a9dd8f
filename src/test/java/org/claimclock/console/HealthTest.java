package org.claimclock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.claimclock.register.NightsOnBothDatabases;
import org.claimclock.register.plan.PlannedNight;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.register.plan.PlannedNight.Word;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine is told that asks whether all is well. It is Friday noon, and nights fall due at 02:30. */
@NightsOnBothDatabases
class HealthTest {
    private static final LocalDate SATURDAY = LocalDate.parse("2021-03-13");
    private static final Instant SATURDAY_0230 = Instant.parse("2021-03-13T10:30:00Z");

    @TempDir
    private Path folder;

    private Lodge lodge;

    @BeforeEach
    void open() {
        lodge = Lodge.in(folder);
    }

    @AfterEach
    void close() {
        lodge.close();
    }

    private void planSaturday(State state) {
        PlannedNight night = PlannedNight.fresh(SATURDAY, SATURDAY_0230, state, new Word("schedule", "", Lodge.NOON));
        lodge.register().plan().nights().add(night);
    }

    private int health() {
        return lodge.guest().get("/health").status();
    }

    private String tonight() {
        return lodge.guest("vera").get("/").text();
    }

    private boolean isOverdue() {
        return lodge.guest("vera").get("/metrics").text().contains("\nclaimclock_night_overdue 1.0\n");
    }

    @Test
    void aNightThatWaitsForItsTimeIsNotOverdue() {
        planSaturday(State.PLANNED);

        assertThat(health()).isEqualTo(200);
        assertThat(isOverdue()).isFalse();
    }

    @Test
    void aNightThatIsNotDoneWhenTheNextOneFallsDueIsOverdueWhateverHoldsItUp() {
        planSaturday(State.HELD);
        lodge.pass(Duration.between(Lodge.NOON, SATURDAY_0230).plusHours(22));
        assertThat(health()).isEqualTo(200);

        // Clocks are put forward that night, so that its 02:30 is 03:30.
        lodge.pass(Duration.ofHours(2));

        assertThat(health()).isEqualTo(503);
        assertThat(isOverdue()).isTrue();
        assertThat(tonight())
                .contains(
                        "This needs a person",
                        "The night 2021-03-13, due Sat 2021-03-13 02:30, is overdue. It is HELD.")
                .doesNotContain("Nothing needs a person");
    }

    @Test
    void aNightThatIsDoneIsNotOverdue() {
        planSaturday(State.DONE);

        lodge.pass(Duration.ofDays(2));

        assertThat(health()).isEqualTo(200);
        assertThat(tonight()).contains("Nothing needs a person");
    }

    @Test
    void aScheduleThatDoesNotLookAnyMoreIsNotWell() {
        lodge.register().plan().marks().drawn(Lodge.NOON);
        lodge.pass(Duration.ofMinutes(10));
        assertThat(health()).isEqualTo(200);

        lodge.pass(Duration.ofSeconds(1));

        assertThat(health()).isEqualTo(503);
        assertThat(lodge.guest().get("/health").text()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(isOverdue()).isTrue();
        assertThat(tonight())
                .contains(
                        "The schedule has not looked since Fri 2021-03-12 12:00. Maybe start serve anew: a night that runs"
                                + " goes on.");
    }
}
