package org.claimclock.export.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.ExportedLine.Terms;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.LineChange.Action;
import org.claimclock.export.table.Column;
import org.claimclock.export.table.EligibleClaims;
import org.claimclock.export.table.OutputTable;

/**
 * {@code eligible-snapshot.csv}: every line that finance should hold, as the claims stand, sorted by claim_id and the order of its products. The
 * columns are those of {@code eligible-claims.csv} without what belongs to a single ADD or RETRACT.
 *
 * @param asOf the last completed night
 */
record SnapshotTable(LocalDate asOf, String rulesVersion) implements OutputTable<Terms> {

    static final String FILE = "eligible-snapshot.csv";

    private static final Set<String> OF_ONE_LINE =
            Set.of("line_id", "action", "supersedes_line_id", "line_no", "reason_code");

    private EligibleClaims lines() {
        return new EligibleClaims(asOf, rulesVersion);
    }

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public String title() {
        return "For finance: every line that stands, as the claims stand";
    }

    @Override
    public List<Column> columns() {
        return lines().columns().stream()
                .filter(column -> !OF_ONE_LINE.contains(column.name()))
                .toList();
    }

    @Override
    public List<String> key() {
        return List.of("claim_id", "product", "subscription_id");
    }

    @Override
    public List<String> cells(Terms terms) {
        var line = new LineChange(Action.ADD, "", new ExportedLine("", 1, 0, terms, false), "");
        List<String> cells = lines().cells(line);
        List<Column> all = lines().columns();
        return IntStream.range(0, all.size())
                .filter(at -> !OF_ONE_LINE.contains(all.get(at).name()))
                .mapToObj(cells::get)
                .toList();
    }
}
