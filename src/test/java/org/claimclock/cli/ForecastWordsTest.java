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

    @Test
    void claimsThatStandAsBeforeAreToldByWhatIsOtherwise() {
        Map<Move, Long> moves = new TreeMap<>();
        moves.put(new Move("APPROVED SENT", "APPROVED SENT", false, true, "A (a.csv:1)"), 2L);
        moves.put(new Move("REJECTED (X)", "REJECTED (X)", false, false, ""), 1L);
        ChangedClaim lines = new ChangedClaim(
                "CL-1", "APPROVED SENT", "APPROVED SENT", List.of("A (a.csv:1)"), List.of("RETRACT TEAMS"), List.of());
        StringWriter said = new StringWriter();

        new ForecastWords(new PrintWriter(said, true))
                .print(
                        new Forecast(
                                FRI_2021_03_19,
                                1000,
                                Map.of("APPROVED SENT", Map.of("APPROVED SENT", 999L)),
                                moves,
                                Map.of("RETRACT", 2L),
                                new Forecast.Straddling(3, List.of("CL-4", "CL-5")),
                                Map.of()),
                        List.of(lines));

        assertThat(said.toString()).isEqualTo("""
                Of 1,000 claims 3 would stand otherwise in the night of Fri 2021-03-19.
                  2 are APPROVED SENT as before, with other lines for finance, by A (a.csv:1).
                  1 is REJECTED (X) as before, since another day.
                  2 lines would be retracted from finance.

                  before \\ after  APPROVED SENT
                  APPROVED SENT   999

                CL-1: APPROVED SENT -> APPROVED SENT, by A (a.csv:1)
                    to finance: RETRACT TEAMS
                3 claims straddle the change and keep their old term: CL-4, CL-5 ...
                """);
    }

    @Test
    void nightsThatWouldHaveGoneOutAlikeAreSaidTo() {
        StringWriter said = new StringWriter();

        new ForecastWords(new PrintWriter(said, true)).print(Map.of(), 1);
        new ForecastWords(new PrintWriter(said, true)).print(Map.of(), 5);

        assertThat(said.toString()).isEqualTo("""

                In the last night nothing else would have gone out.

                In the last 5 nights nothing else would have gone out.
                """);
    }

    private static ChangedClaim changed(List<String> because, List<String> lines) {
        return new ChangedClaim("CL-1", "REJECTED (X)", "APPROVED SENT", because, lines, List.of());
    }
}
