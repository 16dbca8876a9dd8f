package org.claimclock.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.claimclock.cli.screen.Work.Unit;
import org.junit.jupiter.api.Test;

/** Progress on a terminal: one bar in the last line, which leaves nothing behind. */
class BarScreenTest {

    private final StringWriter said = new StringWriter();

    @Test
    void theBarTellsBytesRowsAndFile() {
        try (Screen screen = screen(120)) {
            screen.show(reading(10_000_000));
        }

        assertThat(drawn())
                .contains("  recording  25% [=")
                .contains("] 10/40 MB (")
                .contains(", 12,000 rows, claims.csv");
    }

    @Test
    void onEightyColumnsTheBarKeepsItsRoomAndTheFileIsLeftOut() {
        try (Screen screen = screen(80)) {
            screen.show(reading(10_000_000));
        }

        assertThat(drawn()).contains(", 12,000 rows").doesNotContain("claims.csv");
        assertThat(drawn().split("\r")).allMatch(line -> line.length() < 80);
    }

    @Test
    void nothingOfTheBarStaysWhenTheWorkIsOver() {
        try (Screen screen = screen(60)) {
            screen.show(reading(10_000_000));
            screen.clear();
        }

        assertThat(drawn()).endsWith("\r" + " ".repeat(59) + "\r");
    }

    @Test
    void aLineThatStaysIsSaidInThePlaceOfTheBar() {
        LastLine last = new LastLine(new PrintWriter(said), 20);

        last.accept("recording  25% [=]");
        last.above("  warning: something");
        last.accept("recording  26% [=]");

        assertThat(drawn())
                .isEqualTo("\rrecording  25% [=]\r" + " ".repeat(20) + "\r  warning: something" + System.lineSeparator()
                        + "\rrecording  26% [=]");
    }

    @Test
    void workThatIsCompleteWhenItIsFirstToldNeedsNoBar() {
        try (Screen screen = screen(60)) {
            screen.show(reading(40_000_000));
        }

        assertThat(drawn()).isEmpty();
    }

    private Screen screen(int columns) {
        return Screen.on(new PrintWriter(said), new Terminal(columns));
    }

    private static Work reading(long bytes) {
        return new Work("recording", "claims.csv", bytes, 40_000_000, Unit.BYTES, List.of("12,000 rows"));
    }

    private String drawn() {
        return said.toString();
    }
}
