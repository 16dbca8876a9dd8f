package org.claimclock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.nightly.compare.ChangedClaim;
import org.claimclock.nightly.compare.ChangedClaim.Move;
import org.claimclock.nightly.compare.Forecast;
import org.junit.jupiter.api.Test;

/** Claims of which the same is said are told in one sentence. */
class ForecastWordsTest {
    private static final LocalDate FRI_2021_03_19 = LocalDate.of(2021, 3, 19);

    @Test
    void thatOneHasALineMoreAndWhichTermCameFirstMakesNoSentenceOfItsOwn() {
        Map<Move, Long> moves = new TreeMap<>();
        moves.merge(changed(List.of("A (a.csv:1)", "B (b.csv:2)"), List.of()).move(), 3L, Long::sum);
        moves.merge(
                changed(List.of("B (b.csv:2)", "A (a.csv:1)"), List.of("ADD TEAMS"))
                        .move(),
                4L,
                Long::sum);
        StringWriter said = new StringWriter();

        new ForecastWords(new PrintWriter(said, true))
                .print(
                        new Forecast(
                                FRI_2021_03_19,
                                10,
                                Map.of("REJECTED", Map.of("APPROVED SENT", 7L)),
                                moves,
                                Map.of("ADD", 4L),
                                new Forecast.Straddling(0, List.of()),
                                Map.of()),
                        List.of());

        assertThat(said.toString()).startsWith("""
                Of 10 claims 7 would stand otherwise in the night of Fri 2021-03-19.
                  7 are APPROVED SENT instead of REJECTED (X), by A (a.csv:1) and B (b.csv:2).
                  4 lines would be added for finance.

                """);
    }

    private static ChangedClaim changed(List<String> because, List<String> lines) {
        return new ChangedClaim("CL-1", "REJECTED (X)", "APPROVED SENT", because, lines, List.of());
    }
}
