package org.claimclock.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.register.shape.HistoryShape;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code history}: one row for a claim and a night in which something happened to it. */
public final class Histories {
    private static final int PAGE = 5_000;

    private final JdbcTemplate jdbc;

    Histories(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param entries what the night added, by claim; a claim without entries gets no row */
    public void add(LocalDate asOf, String rulesVersion, Map<String, List<HistoryEntry>> entries) {
        List<Map.Entry<String, List<HistoryEntry>>> rows = entries.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .toList();
        new NewRows(jdbc, "history", "claim_id, as_of, rules_version, entries")
                .add(
                        rows,
                        (row, entry) -> row.text(entry.getKey())
                                .date(asOf)
                                .text(rulesVersion)
                                .text(HistoryShape.pack(entry.getValue())));
    }

    /** A claim's whole history, night by night. */
    public List<DatedHistory> of(String claimId) {
        return jdbc.query(
                "select as_of, rules_version, entries from history where claim_id = ? order by as_of",
                (row, number) -> dated(row),
                claimId);
    }

    /** The whole history of each of these claims, in the order of the nights. */
    public Map<String, List<HistoryEntry>> ofClaims(Collection<String> claimIds) {
        Map<String, List<HistoryEntry>> histories = new HashMap<>();
        new Keys(jdbc)
                .forEach(
                        "select as_of, rules_version, entries, claim_id from history where claim_id in (%s)"
                                + " order by claim_id, as_of",
                        List.of(),
                        claimIds,
                        row -> histories
                                .computeIfAbsent(row.getString(4), key -> new ArrayList<>())
                                .addAll(dated(row).entries()));
        return histories;
    }

    /** Every night of every claim's history, by claim. */
    public void forEach(Consumer<DatedHistory> each) {
        String claim = "";
        LocalDate night = LocalDate.EPOCH;
        List<Place> page;
        do {
            page = jdbc.query(
                    "select as_of, rules_version, entries, claim_id from history where claim_id >= ?"
                            + " and (claim_id > ? or as_of > ?) order by claim_id, as_of limit " + PAGE,
                    (row, number) -> {
                        each.accept(dated(row));
                        return new Place(row.getString(4), row.getObject(1, LocalDate.class));
                    },
                    claim,
                    claim,
                    night);
            claim = page.isEmpty() ? claim : page.get(page.size() - 1).claimId;
            night = page.isEmpty() ? night : page.get(page.size() - 1).asOf;
        } while (page.size() == PAGE);
    }

    private record Place(String claimId, LocalDate asOf) {}

    private static DatedHistory dated(ResultSet row) throws SQLException {
        return new DatedHistory(
                row.getObject(1, LocalDate.class), row.getString(2), HistoryShape.unpack(row.getString(3)));
    }
}
