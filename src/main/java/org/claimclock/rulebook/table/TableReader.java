package org.claimclock.rulebook.table;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvReader;
import org.claimclock.csv.CsvRecord;
import org.claimclock.csv.CsvRow;
import org.claimclock.csv.DamagedRow;
import org.claimclock.csv.Problem;
import org.claimclock.csv.cell.Cell;
import org.claimclock.csv.cell.CellReader;

/** Reads one table; a row that cannot be read is a fault, and the reading goes on. */
record TableReader(Path file, TableFaults faults) {
    /** The end of a row that is still open. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /** One row that was read and where it stands. */
    record Line<T>(long number, T row) {}

    <T> List<Line<T>> rows(CsvColumns columns, Function<CellReader, T> form) {
        List<Line<T>> rows = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(file, columns.withComments())) {
            while (reader.hasNext()) {
                CsvRecord each = reader.next();
                if (each instanceof DamagedRow damaged) {
                    add(damaged.problem());
                } else if (each instanceof CsvRow row) {
                    read(row, form, rows);
                }
            }
            reader.report().faults().forEach(fault -> faults.add(name() + ": " + fault.message()));
        }
        return rows;
    }

    /** The form is applied only to cells that could all be read; it throws nothing for a fault that a cell has told. */
    private <T> void read(CsvRow row, Function<CellReader, T> form, List<Line<T>> rows) {
        CellReader cells = new CellReader(row);
        T value;
        try {
            value = form.apply(cells);
        } catch (BadRowException e) {
            value = null;
        }
        cells.problems().forEach(this::add);
        if (value != null && cells.good()) {
            rows.add(new Line<>(row.line(), value));
        }
    }

    /** Leaves a form whose cells have told their faults. */
    static void leaveIfBad(CellReader cells) {
        if (!cells.good()) {
            throw new BadRowException();
        }
    }

    /** The columns {@code valid_from} and {@code valid_to}; an empty end is open. */
    static Cell<LocalDate> from(CellReader cells) {
        return cells.required("valid_from").date();
    }

    static DateSpan span(LocalDate from, LocalDate to, CellReader cells) {
        if (to.isBefore(from)) {
            cells.refuse(
                    "BAD_FORMAT", "valid_to", "The last valid day " + to + " lies before the first, " + from + ".");
        }
        return new DateSpan(from, to);
    }

    void fault(long line, String message) {
        faults.add(name(), line, message);
    }

    private void add(Problem problem) {
        String column = problem.column().isEmpty() ? "" : "column " + problem.column() + ": ";
        faults.add(name(), problem.line(), column + problem.message());
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Control flow within this class: the faults are already written down. */
    private static final class BadRowException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
