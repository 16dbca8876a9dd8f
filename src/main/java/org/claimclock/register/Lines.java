package org.claimclock.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.register.shape.LineShape;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code lines}: every line that finance was handed. */
public final class Lines {
    private static final int PAGE = 1_000;
    private static final String COLUMNS = "line_id, action, claim_id, line_no, supersedes, reason, ordinal, terms";

    private final JdbcTemplate jdbc;

    Lines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(LocalDate asOf, Collection<LineChange> changes) {
        new NewRows(jdbc, "lines", "as_of, " + COLUMNS).add(changes, (row, change) -> write(row, asOf, change));
    }

    private static void write(Cells row, LocalDate asOf, LineChange change) throws SQLException {
        ExportedLine line = change.line();
        boolean adds = change.action() == LineChange.Action.ADD;
        row.date(asOf)
                .text(change.lineId())
                .text(change.action().name())
                .text(line.terms().subject().claimId())
                .number(line.lineNo())
                .text(adds ? "" : line.lineId())
                .text(change.reason())
                .number(line.ordinal())
                .text(LineShape.pack(line.terms()));
    }

    /** The lines of one night, sorted by claim, line number, action (an ADD before a RETRACT) and line id. */
    public void forEach(LocalDate asOf, Consumer<LineChange> each) {
        List<LineChange> page = page(asOf, "", List.of());
        while (!page.isEmpty()) {
            page.forEach(each);
            LineChange last = page.get(page.size() - 1);
            ExportedLine line = last.line();
            Object no = line.lineNo();
            Object action = last.action().name();
            page = page(
                    asOf,
                    "and (claim_id > ? or claim_id = ? and (line_no > ? or line_no = ? and (action > ?"
                            + " or action = ? and line_id > ?))) and claim_id >= ? ",
                    List.of(claim(last), claim(last), no, no, action, action, last.lineId(), claim(last)));
        }
    }

    private static String claim(LineChange change) {
        return change.line().terms().subject().claimId();
    }

    private List<LineChange> page(LocalDate asOf, String after, List<?> position) {
        List<Object> parameters = new ArrayList<>(List.of(asOf));
        parameters.addAll(position);
        return jdbc.query(
                "select " + COLUMNS + " from lines where as_of = ? " + after
                        + "order by as_of, claim_id, line_no, action, line_id limit " + PAGE,
                (row, number) -> change(row),
                parameters.toArray());
    }

    private static LineChange change(ResultSet row) throws SQLException {
        LineChange.Action action = LineChange.Action.valueOf(row.getString("action"));
        String lineId = row.getString("line_id");
        boolean adds = action == LineChange.Action.ADD;
        return new LineChange(
                action, lineId, line(row, adds ? lineId : row.getString("supersedes"), !adds), row.getString("reason"));
    }

    private static ExportedLine line(ResultSet row, String lineId, boolean retracted) throws SQLException {
        ExportedLine.Terms terms = LineShape.unpack(row.getString("terms"));
        return new ExportedLine(lineId, row.getInt("line_no"), row.getInt("ordinal"), terms, retracted);
    }

    /** How many lines went out in one night. */
    public Map<LineChange.Action, Long> count(LocalDate asOf) {
        Map<LineChange.Action, Long> counts = new EnumMap<>(LineChange.Action.class);
        for (LineChange.Action action : LineChange.Action.values()) {
            counts.put(action, 0L);
        }
        jdbc.query(
                "select action, count(*) from lines where as_of = ? group by action",
                row -> {
                    counts.put(LineChange.Action.valueOf(row.getString(1)), row.getLong(2));
                },
                asOf);
        return counts;
    }

    /** Every line that was ever added for these claims, by claim, in the order of export. */
    public Map<String, List<ExportedLine>> ofClaims(Collection<String> claimIds) {
        Set<String> retracted = new HashSet<>();
        Map<String, List<ExportedLine>> added = new HashMap<>();
        new Keys(jdbc)
                .forEach(
                        "select " + COLUMNS + " from lines where claim_id in (%s)"
                                + " order by claim_id, as_of, line_no, line_id",
                        List.of(),
                        claimIds,
                        row -> sort(row, added, retracted));
        added.replaceAll((claimId, lines) -> lines.stream()
                .map(line -> retracted.contains(line.lineId()) ? takenBack(line) : line)
                .toList());
        return added;
    }

    /** All that went out for these claims, in the order of export; a claim for which nothing did has no entry. */
    Map<String, List<LineChange>> changes(Collection<String> claimIds) {
        Map<String, List<LineChange>> changes = new HashMap<>();
        new Keys(jdbc)
                .forEach(
                        "select " + COLUMNS + " from lines where claim_id in (%s)"
                                + " order by claim_id, as_of, line_no, action, line_id",
                        List.of(),
                        claimIds,
                        row -> changes.computeIfAbsent(row.getString("claim_id"), key -> new ArrayList<>())
                                .add(change(row)));
        return changes;
    }

    private static void sort(ResultSet row, Map<String, List<ExportedLine>> added, Set<String> retracted)
            throws SQLException {
        if (row.getString("action").equals(LineChange.Action.RETRACT.name())) {
            retracted.add(row.getString("supersedes"));
        } else {
            added.computeIfAbsent(row.getString("claim_id"), key -> new ArrayList<>())
                    .add(line(row, row.getString("line_id"), false));
        }
    }

    private static ExportedLine takenBack(ExportedLine line) {
        return new ExportedLine(line.lineId(), line.lineNo(), line.ordinal(), line.terms(), true);
    }
}
