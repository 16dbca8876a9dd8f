package org.claimclock.export.table;

import static org.claimclock.export.table.Column.integer;
import static org.claimclock.export.table.Column.text;

import java.util.List;
import org.claimclock.register.RejectedRow;

/**
 * {@code rejected-rows.csv}, for operations: rows of the input that could not be read, a line for each fault of a row.
 *
 * <pre>
 * file, line   where the row begins
 * column       empty where the fault is the whole row's
 * code         BAD_FORMAT, VALUE_REQUIRED, ...
 * message      what was found, what is allowed, what to do; never personal data
 * </pre>
 */
public record RejectedRowsFile() implements OutputTable<RejectedRow> {

    public static final String FILE = "rejected-rows.csv";

    private static final List<Column> COLUMNS = List.of(
            text("file", "Name of the input file"),
            integer("line", "Physical line on which the row begins, from 1"),
            text("column", "The column at fault, where it is one").orEmpty(),
            text("code", "The kind of fault"),
            text("message", "What was found, what is allowed, what to do"));

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public String title() {
        return "For operations: rows of the input that could not be read";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> cells(RejectedRow row) {
        return List.of(row.file(), Long.toString(row.line()), row.column(), row.code(), row.message());
    }
}
