package org.claimclock.export.table;

import static org.claimclock.export.table.Column.date;
import static org.claimclock.export.table.Column.integer;
import static org.claimclock.export.table.Column.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.claimclock.claim.walk.Said.Escalation;

/**
 * {@code escalations.csv}, for operations: reviewers' clocks that ran out, each breach once.
 *
 * <pre>
 * claim_id
 * clock       START_REVIEW, DECIDE, OVERALL or DISPUTE_RESULT
 * last_day    on which the work should have been done
 * days_over   calendar days, as-of minus last_day
 * </pre>
 */
public record EscalationsFile(LocalDate asOf) implements OutputTable<Escalation> {

    public static final String FILE = "escalations.csv";

    private static final List<Column> COLUMNS = List.of(
            text("claim_id", "Id of the claim"),
            text("clock", "The clock that ran out"),
            date("last_day", "Its last day"),
            integer("days_over", "Calendar days since then: as-of minus last_day"));

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public String title() {
        return "For operations: reviewers' clocks that ran out";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> cells(Escalation escalation) {
        long over = ChronoUnit.DAYS.between(escalation.lastDay(), asOf);
        return List.of(
                escalation.claimId(), escalation.clock(), escalation.lastDay().toString(), Long.toString(over));
    }
}
