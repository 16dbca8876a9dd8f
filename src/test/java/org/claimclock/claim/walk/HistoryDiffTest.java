package org.claimclock.claim.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.walk.HistoryEntry.Change;
import org.claimclock.claim.walk.HistoryEntry.Ground;
import org.junit.jupiter.api.Test;

class HistoryDiffTest {
    private static final LocalDate MON_2021_03_08 = LocalDate.of(2021, 3, 8);

    private final HistoryEntry submitted = decision("SUBMIT", "EDITING", "SUBMITTED");
    private final HistoryEntry rejected = decision("LAPSE", "PARTNER_ACTION_REQUIRED", "REJECTED");
    private final HistoryEntry note = new HistoryEntry(
            "",
            "2021-03-02 09:00",
            "partner",
            "COMMENT",
            Change.NONE,
            Ground.NONE,
            "actions.csv:2",
            List.of(),
            "a note");

    @Test
    void whatIsFoundAgainIsNotWrittenAgain() {
        assertThat(diff(List.of(submitted, rejected), List.of(submitted, rejected)))
                .isEmpty();
    }

    @Test
    void aDecisionThatDoesNotStandAnyMoreIsReversedAndNeverTakenOut() {
        List<HistoryEntry> added = diff(List.of(submitted, rejected), List.of(submitted));

        assertThat(added).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("REVERSED LAPSE of 2021-03-01 09:00");
            assertThat(entry.at()).isEqualTo("2021-03-08 00:00");
            assertThat(entry.change()).isEqualTo(new Change("REJECTED", "PARTNER_ACTION_REQUIRED", ""));
            assertThat(entry.note()).isEqualTo(rejected.key());
        });
    }

    @Test
    void aReversedDecisionThatStandsAgainIsWrittenAgain() {
        List<HistoryEntry> past = new ArrayList<>(List.of(submitted, rejected));
        past.addAll(diff(past, List.of(submitted)));

        assertThat(diff(past, List.of(submitted))).isEmpty();
        assertThat(diff(past, List.of(submitted, rejected))).containsExactly(rejected);
    }

    @Test
    void reversalsComeBeforeWhatTookTheirPlace() {
        HistoryEntry answered = decision("RESUBMIT", "PARTNER_ACTION_REQUIRED", "SUBMITTED");

        assertThat(diff(List.of(rejected), List.of(answered)))
                .extracting(HistoryEntry::what)
                .containsExactly("REVERSED LAPSE of 2021-03-01 09:00", "RESUBMIT");
    }

    @Test
    void aNoteStandsForGood() {
        assertThat(diff(List.of(note), List.of())).isEmpty();
        assertThat(diff(List.of(), List.of(note))).containsExactly(note);
    }

    private static List<HistoryEntry> diff(List<HistoryEntry> past, List<HistoryEntry> walked) {
        return HistoryDiff.whatIsNew(past, walked, MON_2021_03_08);
    }

    private static HistoryEntry decision(String what, String from, String to) {
        String key = what + " " + from + ">" + to;
        return new HistoryEntry(
                key, "2021-03-01 09:00", "system", what, new Change(from, to, ""), Ground.NONE, "", List.of(), "");
    }
}
