package org.claimclock.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.register.Books;
import org.claimclock.register.Happened;
import org.claimclock.register.OnBothDatabases;
import org.claimclock.register.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a night is walked, it comes to the same. */
@OnBothDatabases
class SameResultTest {
    /** The same histories each time: whether a build passes must not depend on the day that it is made. */
    private static final String SEED = "20210301";

    private static final LocalDate MON_2021_03_01 = LocalDate.of(2021, 3, 1);

    @Property(seed = SEED, tries = 40, shrinking = ShrinkingMode.OFF)
    void goingOnFromTheStoredStatesIsTheSameAsStartingAgainEachNight(@ForAll long seed) {
        try (Register one = Books.fresh();
                Register two = Books.fresh()) {
            Nightfall goingOn = new Nightfall(one, new Settings(2, 3, false));
            Nightfall startingAgain = new Nightfall(two, new Settings(1, 100, true));

            RandomNights.of(seed).forEach((asOf, events) -> {
                goingOn.night(asOf, events);
                startingAgain.night(asOf, events);

                assertThat(goingOn.told(asOf))
                        .as("what night %s of seed %d tells", asOf, seed)
                        .isEqualTo(startingAgain.told(asOf));
            });
            assertThat(goingOn.claims(RandomNights.claimIds()))
                    .isEqualTo(startingAgain.claims(RandomNights.claimIds()));
        }
    }

    @Test
    void aWalkThatDiesHalfwayGoesOnToTheSameResultEvenInAnotherProcess(@TempDir Path folder) {
        List<ClaimEvent> claims = IntStream.range(0, 60)
                .<ClaimEvent>mapToObj(
                        n -> Happened.toldOn(MON_2021_03_01).submitted("C-" + n, "t-" + n % 17, MON_2021_03_01))
                .toList();
        try (Register undisturbed = Books.fresh()) {
            Nightfall whole = new Nightfall(undisturbed, new Settings(1, 7, false));
            whole.night(MON_2021_03_01, claims);

            dieInTheWalk(folder, claims);

            try (Register reopened = Books.open(folder)) {
                Nightfall again = new Nightfall(reopened, new Settings(2, 11, false));
                again.begin(MON_2021_03_01);
                ProgressReport rest = again.walk(MON_2021_03_01);
                again.finish(MON_2021_03_01);

                assertThat(rest.written()).isBetween(1L, 45L);
                assertThat(again.told(MON_2021_03_01)).isEqualTo(whole.told(MON_2021_03_01));
                assertThat(again.claims(List.of("C-1", "C-59"))).isEqualTo(whole.claims(List.of("C-1", "C-59")));
            }
        }
    }

    private static void dieInTheWalk(Path folder, List<ClaimEvent> claims) {
        try (Register register = Books.open(folder)) {
            Nightfall killed = new Nightfall(register, new Settings(2, 7, false));
            killed.begin(MON_2021_03_01);
            killed.record(MON_2021_03_01, claims);
            AtomicInteger batches = new AtomicInteger();
            Progress progress = new Progress(register, TestRules.shipped(), killed.settings());

            assertThatThrownBy(() -> progress.walk(MON_2021_03_01, false, (walked, planned) -> {
                        if (batches.incrementAndGet() == 3) {
                            throw new IllegalStateException("the lights go out");
                        }
                    }))
                    .hasMessage("the lights go out");
        }
    }
}
