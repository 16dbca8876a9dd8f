package org.claimclock.rulebook.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.claim.Claim;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.walk.ClaimBook;
import org.claimclock.claim.walk.ClaimOutcome;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.Memory;
import org.jspecify.annotations.Nullable;

/** What the nights so far made of one claim of a scenario. */
final class PlayedClaim {
    private final String id;
    private final Memory memory = Memory.empty();
    private final List<HistoryEntry> history = new ArrayList<>();
    private final List<ExportedLine> lines = new ArrayList<>();
    private final Map<LocalDate, ClaimOutcome> nights = new TreeMap<>();
    private @Nullable Claim state;
    private @Nullable LocalDate due;

    PlayedClaim(String id) {
        this.id = id;
    }

    /** The claim for a walk from its first event. */
    ClaimBook book(List<ClaimEvent> events) {
        return new ClaimBook(id, state, memory, events, new ClaimBook.Past(List.copyOf(history), List.copyOf(lines)));
    }

    void keep(LocalDate asOf, ClaimOutcome outcome) {
        state = outcome.state();
        due = outcome.due().date();
        history.addAll(outcome.history());
        nights.put(asOf, outcome);
        for (LineChange change : outcome.lines()) {
            if (change.action() == LineChange.Action.ADD) {
                lines.add(change.line());
            } else {
                lines.replaceAll(line -> line.lineId().equals(change.line().lineId()) ? change.line() : line);
            }
        }
    }

    /** Whether a night has to look at the claim though nothing was read. */
    boolean isDue(LocalDate asOf) {
        return due != null && due.isBefore(asOf);
    }

    Standing standing(LocalDate asOf) {
        return new Standing(nights.get(asOf));
    }

    /** New history by the night that wrote it. */
    Map<LocalDate, ClaimOutcome> nights() {
        return nights;
    }
}
