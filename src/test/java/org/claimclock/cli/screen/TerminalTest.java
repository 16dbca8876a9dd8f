package org.claimclock.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stderr is, as the system's tools answer. */
class TerminalTest {

    @ParameterizedTest(name = "\"{0}\" has {1} columns, draws: {2}")
    @CsvSource({
        "'24 80\n', 80, true",
        "'50 200\n', 200, true",
        "'0 0\n', 80, true",
        "'24 39\n', 39, false",
        "'24 40\n', 40, true",
        "'', 0, false",
        "'not a tty\n', 0, false"
    })
    void theAnswerIsRowsAndColumns(String answer, int columns, boolean draws) {
        Terminal terminal = Terminal.answered(answer);

        assertThat(terminal.columns()).isEqualTo(columns);
        assertThat(terminal.canDraw()).isEqualTo(draws);
    }

    @Test
    void aTerminalThatIsDumbOrUnnamedIsNotAsked() {
        assertThat(Terminal.ofStderr(Map.of("TERM", "dumb"))).isEqualTo(Terminal.NONE);
        assertThat(Terminal.ofStderr(Map.of())).isEqualTo(Terminal.NONE);
    }
}
