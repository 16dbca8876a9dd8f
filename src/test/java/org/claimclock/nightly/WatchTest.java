package org.claimclock.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimclock.export.ExportListener.Part;
import org.claimclock.intake.IntakeListener.Advance;
import org.claimclock.intake.IntakeListener.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A night looks in each of its long works whether it may go on. */
class WatchTest {
    private final StopRequest stop = new StopRequest();
    private final List<String> heard = new ArrayList<>();
    private final Watch watch = new Watch(new Ear(heard), stop, new FreeSpace(new Home(Path.of("none")), 0));

    private static final class Ear extends DeafListener {
        private final List<String> heard;

        Ear(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void planned(long claims) {
            heard.add("planned " + claims);
        }

        @Override
        public void walked(long claims, long total) {
            heard.add("walked " + claims + " of " + total);
        }

        @Override
        public void checked(long claims) {
            heard.add("checked " + claims);
        }
    }

    private record Look(String name, Consumer<Watch> at) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Look> looks() {
        return Stream.of(
                new Look("reading", watch -> watch.advanced(new Advance("claims.csv", Phase.RECORDING, 1, 2, 1))),
                new Look("planning", watch -> watch.planned(1)),
                new Look("walking", watch -> watch.walked(1, 2)),
                new Look("checking", watch -> watch.checked(1)),
                new Look("writing", watch -> watch.written(Part.LINES, 1)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoIsAskedToStopStops(Look look) {
        watch.stage("walking");
        look.at.accept(watch);

        stop.ask();

        assertThatThrownBy(() -> look.at.accept(watch))
                .isInstanceOf(NightStopped.class)
                .hasMessage(
                        "the run was asked to stop and has stopped while walking. What it has done so far is kept.");
    }

    @Test
    void whatItHearsIsPassedOn() {
        watch.planned(3);
        watch.walked(1, 3);
        watch.checked(3);

        assertThat(heard).containsExactly("planned 3", "walked 1 of 3", "checked 3");
    }
}
