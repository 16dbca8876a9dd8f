package org.claimclock.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.claimclock.cli.screen.Work.Unit;
import org.junit.jupiter.api.Test;

/** Progress in a log: seldom, and each line with all the facts. */
class LineScreenTest {

    private final StringWriter said = new StringWriter();
    private Duration now = Duration.ZERO;
    private final Screen screen = new LineScreen(new PrintWriter(said, true), () -> now.toNanos());

    @Test
    void shortWorkNeedsNoLine() {
        reading(0, 0);
        now = Duration.ofMillis(9_999);
        reading(9_000_000, 30_000);

        assertThat(said.toString()).isEmpty();
    }

    @Test
    void aLineEveryTenSecondsTellsBytesRowsRateAndTimeLeft() {
        reading(0, 0);
        now = Duration.ofSeconds(10);
        reading(5_000_000, 12_000);
        now = Duration.ofSeconds(12);
        reading(6_000_000, 14_400);
        now = Duration.ofSeconds(20);
        reading(10_000_000, 24_000);

        assertThat(said.toString().lines())
                .containsExactly(
                        "    recording claims.csv: 12 %, 5 of 40 MB, 12,000 rows, 0.5 MB/s, 1:10 left",
                        "    recording claims.csv: 25 %, 10 of 40 MB, 24,000 rows, 0.5 MB/s, 1:00 left");
    }

    @Test
    void anotherPieceOfWorkIsTimedFromItsOwnBeginning() {
        reading(0, 0);
        now = Duration.ofSeconds(60);
        screen.show(Work.of("walking", 0, 7_200_000, Unit.CLAIMS));
        now = Duration.ofSeconds(70);
        screen.show(Work.of("walking", 10_000, 7_200_000, Unit.CLAIMS));

        assertThat(said.toString().lines())
                .containsExactly("    walking: 0 %, 10,000 of 7,200,000 claims, 1,000.0 claims/s, 1:59:50 left");
    }

    @Test
    void workOfUnknownSizeHasNoShareAndNoTimeLeft() {
        screen.show(Work.of("publishing", 0, 0, Unit.ROWS));
        now = Duration.ofSeconds(10);
        screen.show(Work.of("publishing", 1_000, 0, Unit.ROWS));

        assertThat(said.toString().lines()).containsExactly("    publishing: 1,000 rows, 100.0 rows/s");
    }

    private void reading(long bytes, long rows) {
        String told = "%,d rows".formatted(rows);
        screen.show(new Work("recording", "claims.csv", bytes, 40_000_000, Unit.BYTES, List.of(told)));
    }
}
