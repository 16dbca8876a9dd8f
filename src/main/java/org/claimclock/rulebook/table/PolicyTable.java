package org.claimclock.rulebook.table;

import static org.claimclock.rulebook.table.TableReader.OPEN;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.cell.Cell;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.rulebook.table.TableReader.Line;

/**
 * {@code policy.csv}: {@code name,value,profile,valid_from,valid_to,source}. A row without a profile counts in every profile that has no
 * row of its own for the name. Of one name and profile no two rows are valid on one day.
 */
public final class PolicyTable {
    private static final CsvColumns COLUMNS =
            CsvColumns.required("name", "value", "profile", "valid_from", "valid_to", "source");

    /** A row of the table. */
    public record PolicyRow(String name, String value, String profile, DateSpan valid, String source, long line) {
        private PolicyRow at(long number) {
            return new PolicyRow(name, value, profile, valid, source, number);
        }
    }

    private static final String ZONE = "program_zone";

    private final List<PolicyRow> rows;

    private PolicyTable(List<PolicyRow> rows) {
        this.rows = List.copyOf(rows);
    }

    public static PolicyTable read(Path file, TableFaults faults) {
        TableReader reader = new TableReader(file, faults);
        List<PolicyRow> rows = new ArrayList<>();
        for (Line<PolicyRow> line : reader.rows(COLUMNS, PolicyTable::row)) {
            PolicyRow row = line.row().at(line.number());
            PolicyValues.findFault(row.name(), row.value())
                    .ifPresent(fault -> reader.fault(line.number(), "column value: " + fault));
            rows.stream()
                    .filter(other ->
                            other.name().equals(row.name()) && other.profile().equals(row.profile()))
                    .filter(other -> other.valid().overlaps(row.valid()))
                    .forEach(other -> reader.fault(
                            line.number(),
                            "the policy " + row.name() + " already has a row for "
                                    + row.valid().from()
                                    + ". Maybe end the earlier row on "
                                    + row.valid().from().minusDays(1) + "."));
            rows.stream()
                    .filter(other -> row.name().equals(ZONE) && other.name().equals(ZONE))
                    .findFirst()
                    .ifPresent(
                            other -> reader.fault(
                                    line.number(),
                                    "the policy " + ZONE + " already has a row, in line " + other.line()
                                            + ", and no other counts: there is one zone for all days and profiles. Maybe change that row."));
            rows.add(row);
        }
        return new PolicyTable(rows);
    }

    private static PolicyRow row(CellReader cells) {
        Cell<String> name = cells.required("name").text(64);
        Cell<String> value = cells.required("value").text(1000);
        Cell<String> profile = cells.optional("profile").text(64);
        Cell<LocalDate> from = TableReader.from(cells);
        Cell<LocalDate> to = cells.optional("valid_to").date();
        Cell<String> source = cells.optional("source").text(400);
        TableReader.leaveIfBad(cells);
        DateSpan valid = TableReader.span(from.value(), to.or(OPEN), cells);
        return new PolicyRow(name.value(), value.value(), profile.or(""), valid, source.or(""), 0);
    }

    /** What is wrong with a value of this name, if anything. */
    public static Optional<String> findFault(String name, String value) {
        return PolicyValues.findFault(name, value);
    }

    /** Whether the program itself reads this name; all others are there for rules. */
    public static boolean isNeeded(String name) {
        return PolicyValues.NEEDED.contains(name);
    }

    /** Every value in force, by name. */
    public Map<String, String> inForce(String profile, LocalDate on) {
        Map<String, String> values = new HashMap<>();
        for (PolicyRow row : rows) {
            boolean own = row.profile().equals(profile);
            if (row.valid().contains(on) && (own || row.profile().isEmpty() && !hasOwn(row.name(), profile))) {
                values.put(row.name(), row.value());
            }
        }
        return new TreeMap<>(values);
    }

    /** The row that says what this name stands for on a day. */
    public Optional<PolicyRow> find(String name, String profile, LocalDate on) {
        return rows.stream()
                .filter(row -> row.name().equals(name) && row.valid().contains(on))
                .filter(row -> row.profile().equals(profile) || row.profile().isEmpty() && !hasOwn(name, profile))
                .findFirst();
    }

    private boolean hasOwn(String name, String profile) {
        return rows.stream()
                .anyMatch(row -> row.name().equals(name) && row.profile().equals(profile));
    }

    /** The first day of each span in which the policy stays the same, in order. */
    SortedSet<LocalDate> changes() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (PolicyRow row : rows) {
            days.add(row.valid().from());
            if (!row.valid().to().equals(OPEN)) {
                days.add(row.valid().to().plusDays(1));
            }
        }
        return days;
    }

    public List<PolicyRow> rows() {
        return rows;
    }
}
