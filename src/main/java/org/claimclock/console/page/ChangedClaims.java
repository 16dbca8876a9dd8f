package org.claimclock.console.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvReader;
import org.claimclock.csv.CsvRow;

/** The first claims of {@code claims.csv}, which {@code rules diff} writes, each with a link to its page. */
final class ChangedClaims {
    private static final int MOST = 100;
    private static final String FILE = "claims.csv";
    private static final CsvColumns COLUMNS =
            CsvColumns.required("claim_id", "before", "after", "because", "lines", "deadlines");

    private ChangedClaims() {}

    /** Without the file nothing was compared, and nothing can be said of any claim. */
    static boolean areIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    static Grid grid(Path folder) {
        List<List<Cell>> rows = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(folder.resolve(FILE), COLUMNS)) {
            while (reader.hasNext() && rows.size() < MOST) {
                if (reader.next() instanceof CsvRow row) {
                    rows.add(row(row));
                }
            }
        }
        return Grid.of(
                "Claims that would stand otherwise" + (rows.size() < MOST ? "" : ", the first " + MOST),
                "No claim would stand otherwise.",
                rows,
                "Claim",
                "Before",
                "After",
                "Because of",
                "To finance",
                "Deadlines");
    }

    private static List<Cell> row(CsvRow row) {
        String id = row.cell("claim_id");
        return List.of(
                Cell.id(id).to("/claims/" + id),
                Cell.id(row.cell("before")),
                Cell.id(row.cell("after")),
                Cell.text(row.cell("because")),
                Cell.text(row.cell("lines").replace("|", ", ")),
                Cell.text(row.cell("deadlines").replace("|", ", ")));
    }
}
