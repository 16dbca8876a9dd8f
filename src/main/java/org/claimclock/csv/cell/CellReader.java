package org.claimclock.csv.cell;

import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.CsvRow;
import org.claimclock.csv.Problem;
import org.claimclock.csv.RowCode;

/**
 * Reads the cells of one row into values and collects all that is wrong with them.
 *
 * <pre>{@code
 * CellReader cells = new CellReader(row);
 * Cell<String> id = cells.required("event_id").text(64);
 * Cell<Decision> decision = cells.required("decision").oneOf(Decision.class);
 * Cell<Integer> seq = cells.optional("seq").integer(0, Integer.MAX_VALUE);
 * if (cells.good()) {
 *     new Event(id.value(), decision.value(), seq.or(0));
 * }
 * }</pre>
 */
public final class CellReader {

    private final CsvRow row;
    private final List<Problem> problems = new ArrayList<>();

    public CellReader(CsvRow row) {
        this.row = row;
    }

    public CsvRow row() {
        return row;
    }

    /** A cell that must not be empty: {@code VALUE_REQUIRED}. */
    public RawCell required(String column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            refuse(
                    RowCode.VALUE_REQUIRED.name(),
                    column,
                    "The value is missing. This column must be filled in each row.");
        }
        return new RawCell(this, column, text);
    }

    /** A cell that may be empty. */
    public RawCell optional(String column) {
        return new RawCell(this, column, row.cell(column));
    }

    /**
     * A cell that must be filled in some rows and empty in all others.
     *
     * @param needed whether this row is one of those
     * @param when in words, to follow "if": {@code "record_action is not NEW"}
     */
    public RawCell requiredOnly(String column, boolean needed, String when) {
        String text = row.cell(column);
        if (needed && text.isEmpty()) {
            refuse(
                    RowCode.VALUE_REQUIRED.name(),
                    column,
                    "The value is missing. It is required if %s.".formatted(when));
        } else if (!needed && !text.isEmpty()) {
            refuse(
                    RowCode.BAD_FORMAT.name(),
                    column,
                    "The value must be empty: it is allowed only if %s. Remove it.".formatted(when));
            text = "";
        }
        return new RawCell(this, column, text);
    }

    /** Refuses the row for a reason of the caller's own; the reading goes on. */
    public void refuse(String code, String column, String message) {
        problems.add(row.problem(code, column, message));
    }

    /** Whether nothing is wrong so far. */
    public boolean good() {
        return problems.isEmpty();
    }

    /** Everything that is wrong so far, in the order of reading. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
