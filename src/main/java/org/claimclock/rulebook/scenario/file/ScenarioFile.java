package org.claimclock.rulebook.scenario.file;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.CsvReader;
import org.claimclock.csv.CsvRecord;
import org.claimclock.csv.CsvRow;
import org.claimclock.csv.DamagedRow;
import org.claimclock.csv.Problem;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.rulebook.table.Tables;

/**
 * A file of {@code scenarios/}: {@code scenario,when,who,what,detail}, and any of {@code claim,read_on,note} and
 * {@code expect_status,expect_reason,expect_clock,expect_last_day,expect_lines,expect_said}. Lines that begin with {@code #} are comments.
 *
 * <ul>
 *   <li>{@code scenario}: its name, a sentence; an empty cell repeats the one above.
 *   <li>{@code claim}: which claim, {@code C-1} where it is empty. A claim that no {@code CREATE} row makes is a usual one.
 *   <li>{@code who}: PARTNER, REVIEWER or CUSTOMER do {@code what} their feeds know; EXPECT looks at the claim at the end of the night {@code when};
 *       SUPPOSE takes something to be otherwise for this scenario.
 *   <li>{@code read_on}: the night that reads the row, the day after {@code when} where it is empty.
 *   <li>{@code detail}: {@code name=value; name=value}, see {@link Detail}.
 * </ul>
 */
public final class ScenarioFile {
    private static final CsvColumns COLUMNS = CsvColumns.required("scenario", "when", "who", "what", "detail")
            .optional(
                    "claim",
                    "read_on",
                    "note",
                    "expect_status",
                    "expect_reason",
                    "expect_clock",
                    "expect_last_day",
                    "expect_lines",
                    "expect_said")
            .withComments();

    private final String name;
    private final RowReader rows;
    private final List<String> faults;
    private final Map<String, ScenarioBuilder> builders = new LinkedHashMap<>();
    private String current = "";

    private ScenarioFile(Path file, RowReader rows, List<String> faults) {
        this.name = "scenarios/" + file.getFileName();
        this.rows = rows;
        this.faults = faults;
    }

    /**
     * Reads one file.
     *
     * @param tables which reasons and policies there are
     * @param zone of times that say none
     * @param faults takes everything that is wrong with the file; its scenarios are those without a fault
     */
    public static List<Scenario> read(Path file, Tables tables, ZoneId zone, List<String> faults) {
        return new ScenarioFile(file, new RowReader(tables, zone), faults).read(file);
    }

    private List<Scenario> read(Path file) {
        try (CsvReader reader = CsvReader.open(file, COLUMNS)) {
            while (reader.hasNext()) {
                CsvRecord each = reader.next();
                if (each instanceof DamagedRow damaged) {
                    add(damaged.problem());
                } else if (each instanceof CsvRow row) {
                    take(row);
                }
            }
            reader.report().faults().forEach(fault -> faults.add(name + ": " + fault.message()));
        }
        List<Scenario> scenarios = new ArrayList<>();
        builders.values().forEach(builder -> builder.findScenario(faults).ifPresent(scenarios::add));
        return scenarios;
    }

    private void take(CsvRow row) {
        String named = row.cell("scenario");
        if (!named.isEmpty() && !named.equals(current) && builders.containsKey(named)) {
            faults.add(name + ":" + row.line() + ": column scenario: '" + named
                    + "' already stands further up. Maybe move its rows together, or give this one a name of its own.");
        }
        current = named.isEmpty() ? current : named;
        CellReader cells = new CellReader(row);
        if (current.isEmpty()) {
            cells.refuse("VALUE_REQUIRED", "scenario", "the first row of a file names its scenario.");
        }
        ScenarioRow read = rows.read(cells);
        cells.problems().forEach(this::add);
        ScenarioBuilder builder = builders.computeIfAbsent(current, key -> new ScenarioBuilder(key, name, row.line()));
        if (cells.good()) {
            builder.add(read);
        } else {
            builder.spoil();
        }
    }

    private void add(Problem problem) {
        String column = problem.column().isEmpty() ? "" : "column " + problem.column() + ": ";
        faults.add(name + ":" + problem.line() + ": " + column + problem.message());
    }
}
