package org.claimclock.rulebook.boundary;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.claim.clock.DateSpan;

/**
 * One way to move a boundary by one.
 *
 * @param value what it would say then
 * @param edits of the boundary's table
 * @param concerned days on which something can be otherwise then; a scenario that has none of them need not be played
 */
record Move(String value, List<Edit> edits, DateSpan concerned) {
    static final DateSpan EVER = new DateSpan(LocalDate.MIN, LocalDate.MAX);

    Move {
        edits = List.copyOf(edits);
    }

    static Move of(Object value, Edit... edits) {
        return new Move(value.toString(), List.of(edits), EVER);
    }

    /** Whether the last day of a row is moved, and not its first. */
    boolean isEnd() {
        return edits.stream().noneMatch(edit -> edit.column().equals("valid_from"));
    }
}
