package org.claimclock.rulebook.table;

import static org.claimclock.rulebook.table.TableReader.OPEN;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.claim.clock.DayUnit;
import org.claimclock.claim.clock.LapseAction;
import org.claimclock.claim.clock.Roll;
import org.claimclock.claim.clock.Term;
import org.claimclock.csv.CsvColumns;
import org.claimclock.csv.cell.Cell;
import org.claimclock.csv.cell.CellReader;
import org.claimclock.rulebook.table.TableReader.Line;

/**
 * {@code clocks.csv}: {@code clock,profile,length,unit,roll,on_lapse,reason_code,valid_from,valid_to}. A clock has one row for each
 * profile and span of days; the spans of one clock and profile follow each other without overlap or gap. The row in force at a clock's
 * day zero counts.
 */
public final class ClockTable {
    private static final CsvColumns COLUMNS = CsvColumns.required(
            "clock", "profile", "length", "unit", "roll", "on_lapse", "reason_code", "valid_from", "valid_to");
    private static final int LONGEST = 3650;

    /** A row of the table. */
    public record ClockRow(String profile, Term term, DateSpan valid, long line) {}

    private final Map<String, Map<Clock, List<ClockRow>>> byProfile;

    private ClockTable(Map<String, Map<Clock, List<ClockRow>>> byProfile) {
        this.byProfile = byProfile;
    }

    public static ClockTable read(Path file, TableFaults faults) {
        TableReader reader = new TableReader(file, faults);
        Map<String, Map<Clock, List<ClockRow>>> byProfile = new TreeMap<>();
        for (Line<ClockRow> line : reader.rows(COLUMNS, ClockTable::row)) {
            ClockRow row = new ClockRow(
                    line.row().profile(), line.row().term(), line.row().valid(), line.number());
            byProfile
                    .computeIfAbsent(row.profile(), key -> new EnumMap<>(Clock.class))
                    .computeIfAbsent(row.term().clock(), key -> new ArrayList<>())
                    .add(row);
        }
        ClockTable table = new ClockTable(byProfile);
        if (faults.none()) {
            byProfile.forEach((profile, clocks) -> table.check(profile, clocks, reader));
        }
        return table;
    }

    private static ClockRow row(CellReader cells) {
        Cell<Clock> clock = cells.required("clock").oneOf(Clock.class);
        Cell<String> profile = cells.required("profile").text(64);
        Cell<Integer> length = cells.required("length").integer(1, LONGEST);
        Cell<DayUnit> unit = cells.required("unit").oneOf(DayUnit.class);
        Cell<Roll> roll = cells.required("roll").oneOf(Roll.class);
        Cell<LapseAction> action = cells.required("on_lapse").oneOf(LapseAction.class);
        Cell<String> reason = cells.optional("reason_code").text(64);
        Cell<LocalDate> from = TableReader.from(cells);
        Cell<LocalDate> to = cells.optional("valid_to").date();
        TableReader.leaveIfBad(cells);
        Term term = new Term(clock.value(), length.value(), unit.value(), roll.value(), action.value(), reason.or(""));
        return new ClockRow(profile.value(), term, TableReader.span(from.value(), to.or(OPEN), cells), 0);
    }

    private void check(String profile, Map<Clock, List<ClockRow>> clocks, TableReader reader) {
        for (Clock clock : Clock.values()) {
            List<ClockRow> rows = clocks.getOrDefault(clock, List.of());
            if (rows.isEmpty()) {
                reader.faults()
                        .add(reader.name() + ": profile " + profile + " has no row for the clock " + clock
                                + ". Maybe copy the row of another profile.");
            }
            List<ClockRow> sorted = new ArrayList<>(rows);
            sorted.sort(Comparator.comparing(row -> row.valid().from()));
            for (int index = 1; index < sorted.size(); index++) {
                checkNeighbours(sorted.get(index - 1), sorted.get(index), reader);
            }
        }
    }

    private static void checkNeighbours(ClockRow before, ClockRow after, TableReader reader) {
        String which = after.term().clock() + " in profile " + after.profile();
        if (before.valid().overlaps(after.valid())) {
            reader.fault(
                    after.line(),
                    "this row for " + which + " is valid from " + after.valid().from()
                            + " and overlaps the row in line " + before.line() + ", which is valid to "
                            + shown(before.valid().to()) + ". Maybe end that row on "
                            + after.valid().from().minusDays(1) + ".");
        } else if (!before.valid().to().plusDays(1).equals(after.valid().from())) {
            reader.fault(
                    after.line(),
                    "there is a gap: " + which + " has no row between "
                            + before.valid().to().plusDays(1) + " and "
                            + after.valid().from().minusDays(1) + ". Maybe let the row in line " + before.line()
                            + " end one day before this one begins.");
        }
    }

    private static String shown(LocalDate date) {
        return date.equals(OPEN) ? "further notice" : date.toString();
    }

    /**
     * The row in force at a clock's day zero.
     *
     * @throws IllegalStateException where the table begins later than that day
     */
    public Term term(String profile, Clock clock, LocalDate d0) {
        for (ClockRow row : byProfile.getOrDefault(profile, Map.of()).getOrDefault(clock, List.of())) {
            if (row.valid().contains(d0)) {
                return row.term();
            }
        }
        throw new IllegalStateException("clocks.csv has no row for the clock " + clock + " in profile " + profile
                + " on " + d0 + ". Maybe let its first row begin earlier.");
    }

    public boolean knows(String profile) {
        return byProfile.containsKey(profile);
    }

    public List<String> profiles() {
        return List.copyOf(byProfile.keySet());
    }

    public List<ClockRow> rows() {
        return byProfile.values().stream()
                .flatMap(clocks -> clocks.values().stream())
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(ClockRow::line))
                .toList();
    }
}
