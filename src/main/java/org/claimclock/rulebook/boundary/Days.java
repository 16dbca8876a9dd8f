package org.claimclock.rulebook.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.rulebook.boundary.Boundary.Kind;
import org.claimclock.rulebook.boundary.Boundary.Subject;
import org.claimclock.rulebook.boundary.TableText.Row;

/** The days of a calendar that are free or not: a single one is moved as it is, of a range its first and its last day. */
record Days(TableText table) {

    List<Boundary> boundaries() {
        List<Boundary> all = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.cell("record").matches("HOLIDAY|WORKING_DAY")) {
                if (from(row).equals(to(row))) {
                    all.add(boundary(row, name(row), from(row), "from", "to"));
                } else {
                    all.add(boundary(row, "the first day of " + name(row), from(row), "from"));
                    all.add(boundary(row, "the last day of " + name(row), to(row), "to"));
                }
            } else if (row.cell("record").equals("WEEKEND")) {
                all.addAll(weekend(row));
            }
        }
        return all;
    }

    /** Weekends begin and end with what the calendar covers, or in between, where a country has changed them. */
    private List<Boundary> weekend(Row row) {
        List<Boundary> ends = new ArrayList<>();
        String name = row.cell("weekday") + " as a weekend";
        if (table.rows().stream()
                .anyMatch(covered -> isCoverage(covered, row) && from(row).isAfter(from(covered)))) {
            ends.add(boundary(row, "the first day of " + name, from(row), "from"));
        }
        if (table.rows().stream().anyMatch(covered -> isCoverage(covered, row) && to(row).isBefore(to(covered)))) {
            ends.add(boundary(row, "the last day of " + name, to(row), "to"));
        }
        return ends;
    }

    private static boolean isCoverage(Row row, Row of) {
        return row.cell("record").equals("COVERAGE") && row.cell("calendar").equals(of.cell("calendar"));
    }

    private static LocalDate from(Row row) {
        return LocalDate.parse(row.cell("from"));
    }

    private static LocalDate to(Row row) {
        return LocalDate.parse(row.cell("to"));
    }

    private static String name(Row row) {
        return row.cell("name").isEmpty() ? row.cell("record") : row.cell("name");
    }

    private Boundary boundary(Row row, String name, LocalDate day, String... columns) {
        List<Move> moves = Stream.of(day.minusDays(1), day.plusDays(1))
                .map(other -> new Move(
                        other.toString(),
                        Stream.of(columns)
                                .map(column -> new Edit(row.line(), column, other.toString()))
                                .toList(),
                        new DateSpan(day.minusDays(1), day.plusDays(1))))
                .toList();
        return new Boundary(table.file(), row.line(), new Subject(Kind.DAY, name, ""), day.toString(), moves);
    }
}
