package org.claimclock.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.claimclock.console.live.Progress.Begun;
import org.junit.jupiter.api.Test;

/** What is known of a night while it runs. */
class LiveNightTest {
    private final LiveNight live = new LiveNight();

    @Test
    void beforeTheFirstNightNothingIsKnown() {
        assertThat(live.find()).isEmpty();
    }

    @Test
    void stagesFollowEachOtherAndTheLastOneIsUnderWay() {
        live.began(LocalDate.parse("2021-03-09"));
        live.stage("reading");
        live.works("recording claims.csv", 500, 1_000, "bytes");
        live.say("warning: claims.csv: no line end");

        Progress reading = live.find().orElseThrow();
        live.stage("walking");
        live.works("walking claims", 3, 4, "claims");

        assertThat(reading.work().percent()).isEqualTo(50);
        assertThat(reading.said()).containsExactly("warning: claims.csv: no line end");
        Progress walking = live.find().orElseThrow();
        assertThat(walking.stages()).extracting(Begun::name).containsExactly("reading", "walking");
        assertThat(walking.work().what()).isEqualTo("walking claims");
        assertThat(walking.work().percent()).isEqualTo(75);
    }

    @Test
    void theNextNightBeginsAnew() {
        live.began(LocalDate.parse("2021-03-09"));
        live.stage("reading");

        live.began(LocalDate.parse("2021-03-10"));

        assertThat(live.find().orElseThrow().stages()).isEmpty();
        assertThat(live.find().orElseThrow().work().percent()).isZero();
    }

    @Test
    void aTotalThatNobodyKnowsHasNoTimeLeft() {
        live.began(LocalDate.parse("2021-03-09"));
        live.stage("publishing");
        live.works("writing lines", 7, 0, "rows");

        assertThat(live.find().orElseThrow().work().secondsLeft()).isZero();
        assertThat(live.find().orElseThrow().work().percent()).isZero();
    }
}
