package org.claimclock.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.plan.Alert;
import org.claimclock.register.plan.PlannedNight.State;
import org.junit.jupiter.api.Test;

/** What people are told of a night at its end. */
@OnBothDatabases
class AlertDeskTest {
    private static final LocalDate TUE_2021_03_09 = LocalDate.parse("2021-03-09");

    @Test
    void aNightOfUnusualVolumeIsTold() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.nights()
                    .next(new NightEnd(
                            NightEnd.Kind.DONE,
                            "published",
                            List.of("claims brought 3 rows tonight, and 300 usually.")));

            room.at("2021-03-09T02:30");

            assertThat(room.openAlerts()).containsExactly(Alert.Kind.VOLUME);
            assertThat(room.told())
                    .containsExactly("The night 2021-03-09 is done, and its volume is unusual:"
                            + " claims brought 3 rows tonight, and 300 usually.");
            room.at("2021-03-10T02:30");
            assertThat(room.openAlerts()).isEmpty();
        }
    }

    @Test
    void aNightThatItsRulesHoldIsToldAsHeldAndNotAsFailed() {
        try (Watchroom room = Watchroom.inBerlin("2021-03-08T12:00")) {
            room.nights().next(NightEnd.Kind.HELD, "The night 2021-03-09 is held: 7 claims instead of 2.");

            room.at("2021-03-09T02:30");

            assertThat(room.night("2021-03-09").state()).isEqualTo(State.FAILED);
            assertThat(room.openAlerts()).containsExactly(Alert.Kind.HELD);
            assertThat(room.told())
                    .containsExactly(
                            "The night 2021-03-09 is held: 7 claims instead of 2.\nThen: Retry in the console, or nights retry 2021-03-09");
            room.control().retry(TUE_2021_03_09);
            assertThat(room.openAlerts()).isEmpty();
        }
    }
}
