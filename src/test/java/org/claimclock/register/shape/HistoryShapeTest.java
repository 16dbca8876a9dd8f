package org.claimclock.register.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.claim.walk.HistoryEntry.Change;
import org.claimclock.claim.walk.HistoryEntry.Ground;
import org.claimclock.claim.walk.StartedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryShapeTest {
    private static final LocalDate SATURDAY = LocalDate.of(2021, 2, 20);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2020, 12, 30);
    private static final LocalDate SHUT = LocalDate.of(2023, 12, 29);

    static Stream<Arguments> clocks() {
        return Stream.of(
                Arguments.of(
                        "START_REVIEW from Sat 2021-02-20: 1 Mon 02-22, 2 Tue 02-23, 3 Wed 02-24, last day Wed 2021-02-24",
                        new StartedClock(
                                "START_REVIEW",
                                SATURDAY,
                                3,
                                List.of(SATURDAY.plusDays(2), SATURDAY.plusDays(3), SATURDAY.plusDays(4)),
                                SATURDAY.plusDays(4))),
                Arguments.of(
                        "CONSENT from Wed 2020-12-30: 1 Thu 12-31, 2 Fri 01-01, last day Mon 2021-01-04",
                        new StartedClock(
                                "CONSENT",
                                NEW_YEARS_EVE,
                                2,
                                List.of(NEW_YEARS_EVE.plusDays(1), NEW_YEARS_EVE.plusDays(2)),
                                NEW_YEARS_EVE.plusDays(5))),
                Arguments.of(
                        "DECIDE from Fri 2023-12-29: 1 Thu 02-29, last day Thu 2024-02-29",
                        new StartedClock(
                                "DECIDE", SHUT, 1, List.of(LocalDate.of(2024, 2, 29)), LocalDate.of(2024, 2, 29))),
                Arguments.of(
                        "OVERALL from Sat 2021-02-20: 30 days, last day Mon 2021-03-22",
                        new StartedClock("OVERALL", SATURDAY, 30, List.of(), SATURDAY.plusDays(30))),
                Arguments.of(
                        "DECIDE from Sat 2021-02-20: last day Sat 2021-02-20",
                        new StartedClock("DECIDE", SATURDAY, 0, List.of(), SATURDAY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clocks")
    void aClockIsToldAsItWasWhenItsSentenceWasKept(String told, StartedClock clock) {
        assertThat(clock.text()).isEqualTo(told);

        List<HistoryEntry> kept = HistoryShape.unpack(
                "1" + "1^^^^aCLAIMS:C-1^2021-02-20 08:56^partner^SUBMIT^^^^claims.csv:2^1^" + told + "^^");

        assertThat(kept).singleElement().satisfies(entry -> {
            assertThat(entry.deadlines()).containsExactly(clock);
            assertThat(entry.origin()).isEqualTo("claims.csv:2");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clocks")
    void aClockComesBackAsItWas(String told, StartedClock clock) {
        List<HistoryEntry> entries = List.of(entry(List.of(clock, clock)), entry(List.of()), entry(List.of(clock)));

        String packed = HistoryShape.pack(entries);

        assertThat(HistoryShape.unpack(packed)).isEqualTo(entries);
        assertThat(packed).startsWith("2").doesNotContain(told);
    }

    @Test
    void aClockTakesFewCharacters() {
        StartedClock clock = (StartedClock) clocks().findFirst().orElseThrow().get()[1];

        String without = HistoryShape.pack(List.of(entry(List.of())));
        String with = HistoryShape.pack(List.of(entry(List.of(clock))));

        assertThat(with).hasSize(without.length() + "START_REVIEW^18678^3^3^cbba".length());
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "31^^^^aCLAIMS:C-1^2021-02-20 08:56^partner^SUBMIT^^^^claims.csv:2^0^^",
                "11^^^^aCLAIMS:C-1^2021-02-20 08:56^partner^SUBMIT^^^^claims.csv:2^1^CONSENT some day^^",
                "21^^^^aCLAIMS:C-1^2021-02-20 08:56^partner^SUBMIT^^^^claims.csv:2^1^CONSENT^18678^-1^-1^^"
            })
    void whatNoVersionWroteIsRefused(String text) {
        assertThatThrownBy(() -> HistoryShape.unpack(text)).isInstanceOf(DamagedTextException.class);
    }

    private static HistoryEntry entry(List<StartedClock> clocks) {
        return new HistoryEntry(
                "CLAIMS:C-1 SUBMIT EDITING>SUBMITTED ",
                "2021-02-20 08:56",
                "partner",
                "SUBMIT",
                new Change("EDITING", "SUBMITTED", ""),
                new Ground("A draft is submitted", "Spec row 2", "proofs = 1"),
                "claims.csv:2",
                clocks,
                "");
    }
}
