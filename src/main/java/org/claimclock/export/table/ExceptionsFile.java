package org.claimclock.export.table;

import static org.claimclock.export.table.Column.integer;
import static org.claimclock.export.table.Column.text;

import java.util.List;
import java.util.function.UnaryOperator;
import org.claimclock.claim.walk.Said.Refusal;

/**
 * {@code exceptions.csv}, for compliance: events that the rules refused or hold, each once for an event and code.
 *
 * <pre>
 * file, line   where the event was read; empty where no event is to blame
 * event_id     empty for a row of claims, and where no event is to blame
 * claim_id
 * code         of the catalogue EXCEPTION in rules/reasons.csv
 * message      what it means and what to do, from the same table
 * </pre>
 *
 * @param message of a code
 */
public record ExceptionsFile(UnaryOperator<String> message) implements OutputTable<Refusal> {

    public static final String FILE = "exceptions.csv";

    private static final List<Column> COLUMNS = List.of(
            text("file", "Name of the file that held the event").orEmpty(),
            integer("line", "Physical line in that file, from 1").orEmpty(),
            text("event_id", "Id of the event").orEmpty(),
            text("claim_id", "Id of the claim that the event names"),
            text("code", "Why it was refused or is held"),
            text("message", "What the code means and what to do"));

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public String title() {
        return "For compliance: events that the rules refused or hold";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> cells(Refusal refusal) {
        String file = refusal.source().file();
        return List.of(
                file,
                file.isEmpty() ? "" : Long.toString(refusal.source().line()),
                refusal.eventId(),
                refusal.claimId(),
                refusal.code(),
                message.apply(refusal.code()));
    }
}
