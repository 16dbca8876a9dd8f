package org.claimclock.export.table;

import static org.claimclock.export.table.Column.date;
import static org.claimclock.export.table.Column.text;

import java.util.List;
import org.claimclock.register.StatusRow;

/**
 * {@code claim-status.csv}, for all: every claim that changed in this run, as it stands at its end, sorted by claim_id.
 *
 * <pre>
 * claim_id
 * status          one of the six
 * reason_code     of a rejection
 * consent         NONE, OPEN, DENIED or LAPSED
 * dispute         NONE, OPEN, UPHELD, OVERTURNED or MOOT
 * assessment      NOT_SENT, SENT or RETRACTED
 * since           first day in this status
 * next_deadline   last day of the running clock that ends first, next_clock its name; both empty where none runs
 * </pre>
 */
public record StatusFile() implements OutputTable<StatusRow> {

    public static final String FILE = "claim-status.csv";

    private static final List<Column> COLUMNS = List.of(
            text("claim_id", "Id of the claim"),
            text("status", "EDITING, SUBMITTED, UNDER_REVIEW, PARTNER_ACTION_REQUIRED, APPROVED or REJECTED"),
            text("reason_code", "Why it was rejected").orEmpty(),
            text("consent", "NONE, OPEN, DENIED or LAPSED"),
            text("dispute", "NONE, OPEN, UPHELD, OVERTURNED or MOOT"),
            text("assessment", "NOT_SENT, SENT or RETRACTED"),
            date("since", "First day in this status"),
            date("next_deadline", "Last day of the clock that ends first").orEmpty(),
            text("next_clock", "The name of that clock").orEmpty());

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public String title() {
        return "For all: every claim that changed in this run, as it stands at its end";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("claim_id");
    }

    @Override
    public List<String> cells(StatusRow row) {
        return List.of(
                row.claimId(),
                row.status(),
                row.reasonCode(),
                row.consent(),
                row.dispute(),
                row.assessment(),
                row.since().toString(),
                row.nextDeadline(),
                row.nextClock());
    }
}
