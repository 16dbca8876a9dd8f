package org.claimclock.rulebook.boundary;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimclock.claim.clock.DateSpan;
import org.claimclock.rulebook.boundary.Boundary.Kind;
import org.claimclock.rulebook.boundary.Boundary.Subject;
import org.claimclock.rulebook.boundary.TableText.Row;
import org.claimclock.rulebook.table.CalendarTable;

/**
 * Every number and date of the tables that something depends on. The first day of a whole table is none: nothing was decided before it. Nor is what a calendar
 * covers: a count that leaves it is an error and not another answer.
 */
final class Boundaries {

    private Boundaries() {}

    /** @param rules a folder whose tables have passed their check */
    static List<Boundary> of(Path rules) {
        List<Boundary> all = new ArrayList<>();
        TableText clocks = TableText.read(rules, "clocks.csv");
        clocks.rows().forEach(row -> all.add(length(row)));
        all.addAll(new Successions(clocks, "clock", Kind.TERM_CHANGE).boundaries());
        TableText policy = TableText.read(rules, "policy.csv");
        policy.rows().stream()
                .filter(row -> row.cell("value").matches("\\d{1,6}"))
                .forEach(row -> all.add(number(row)));
        all.addAll(new Successions(policy, "name", Kind.POLICY_CHANGE).boundaries());
        all.addAll(new Successions(TableText.read(rules, "reasons.csv"), "code", Kind.REASON_CHANGE).boundaries());
        for (Path calendar : CalendarTable.files(rules.resolve("calendars"))) {
            String file = "calendars/" + calendar.getFileName();
            all.addAll(new Days(TableText.read(rules, file)).boundaries());
        }
        return all;
    }

    private static Boundary length(Row row) {
        Subject about = new Subject(Kind.LENGTH, row.cell("clock"), row.cell("profile"));
        return new Boundary("clocks.csv", row.line(), about, row.cell("length"), counted(row, "length", 1));
    }

    private static Boundary number(Row row) {
        Subject about = new Subject(Kind.POLICY, row.cell("name"), row.cell("profile"));
        return new Boundary("policy.csv", row.line(), about, row.cell("value"), counted(row, "value", 0));
    }

    private static List<Move> counted(Row row, String column, int least) {
        int number = Integer.parseInt(row.cell(column));
        return Stream.of(number - 1, number + 1)
                .filter(other -> other >= least)
                .map(other ->
                        new Move(other.toString(), List.of(new Edit(row.line(), column, other.toString())), valid(row)))
                .toList();
    }

    private static DateSpan valid(Row row) {
        String to = row.cell("valid_to");
        return new DateSpan(
                LocalDate.parse(row.cell("valid_from")), to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
    }
}
