package org.claimclock.rulebook.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.rulebook.boundary.Boundary.Kind;
import org.claimclock.rulebook.boundary.Boundary.Subject;
import org.claimclock.rulebook.boundary.TableText.Row;

/**
 * The days on which one row of a table follows another, or a row begins or ends by itself. Where two rows meet, both are moved.
 *
 * @param key the column that says what a row is about
 */
record Successions(TableText table, String key, Kind kind) {
    private static final String FROM = "valid_from";
    private static final String TO = "valid_to";

    List<Boundary> boundaries() {
        Map<String, List<Row>> bySubject = table.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.cell(key) + "\n" + row.cell("profile") + "\n" + row.cell("catalogue"),
                        TreeMap::new,
                        Collectors.toList()));
        String beginning = table.rows().stream()
                .map(row -> row.cell(FROM))
                .min(Comparator.naturalOrder())
                .orElse("");
        List<Boundary> found = new ArrayList<>();
        for (List<Row> rows : bySubject.values()) {
            List<Row> inTime = rows.stream()
                    .sorted(Comparator.comparing(row -> row.cell(FROM)))
                    .toList();
            for (int at = 0; at < inTime.size(); at++) {
                addBeginning(inTime, at, beginning, found);
            }
            addEnd(inTime.get(inTime.size() - 1), found);
        }
        return found.stream().sorted(Comparator.comparing(Boundary::line)).toList();
    }

    private void addBeginning(List<Row> rows, int at, String beginning, List<Boundary> found) {
        Row row = rows.get(at);
        LocalDate first = LocalDate.parse(row.cell(FROM));
        boolean follows =
                at > 0 && rows.get(at - 1).cell(TO).equals(first.minusDays(1).toString());
        if (!follows && row.cell(FROM).equals(beginning)) {
            return;
        }
        found.add(boundary(row, first, follows ? bothWays() : directions(1), by -> {
            Edit begin = new Edit(row.line(), FROM, first.plusDays(by).toString());
            return follows
                    ? List.of(
                            begin,
                            new Edit(
                                    rows.get(at - 1).line(),
                                    TO,
                                    first.plusDays(by).minusDays(1).toString()))
                    : List.of(begin);
        }));
    }

    private void addEnd(Row last, List<Boundary> found) {
        if (!last.cell(TO).isEmpty()) {
            LocalDate end = LocalDate.parse(last.cell(TO));
            found.add(boundary(
                    last,
                    end,
                    directions(-1),
                    by -> List.of(new Edit(last.line(), TO, end.plusDays(by).toString()))));
        }
    }

    /** A reason that stands alone is moved inwards only: a scenario that gives it before its time cannot be written. */
    private Stream<Integer> directions(int inwards) {
        return kind == Kind.REASON_CHANGE ? Stream.of(inwards) : bothWays();
    }

    private static Stream<Integer> bothWays() {
        return Stream.of(-1, 1);
    }

    private Boundary boundary(Row row, LocalDate day, Stream<Integer> directions, IntFunction<List<Edit>> edits) {
        List<Move> moves = directions
                .map(by -> Move.of(day.plusDays(by), edits.apply(by).toArray(Edit[]::new)))
                .toList();
        Subject about = new Subject(kind, row.cell(key), row.cell("profile"));
        return new Boundary(table.file(), row.line(), about, day.toString(), moves);
    }
}
