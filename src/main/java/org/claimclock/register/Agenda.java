package org.claimclock.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code agenda}: the claims that tonight's walk has to look at, and their customers. */
public final class Agenda {
    private final JdbcTemplate jdbc;

    Agenda(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Draws the agenda of a run up: claims that got events, a claim that was waited for among them, and claims that are
     * due. What an attempt at the same run drew up before stays on it.
     *
     * @param everyClock whether each claim with a date to be looked at is to be looked at tonight
     */
    public void draw(LocalDate asOf, boolean everyClock) {
        jdbc.update("delete from agenda where as_of <> ?", asOf);
        jdbc.update(
                "insert into agenda (tenant_id, claim_id, as_of) select c.tenant_id, e.claim_id, e.received from events e"
                        + " join events c on c.event_id = e.claim_id and c.feed = 'CLAIMS'"
                        + " where e.received = ? and not exists (select 1 from agenda a"
                        + " where a.tenant_id = c.tenant_id and a.claim_id = e.claim_id)"
                        + " group by c.tenant_id, e.claim_id, e.received",
                asOf);
        List<Object> due = everyClock ? List.of(asOf) : List.of(asOf, asOf);
        jdbc.update(
                "insert into agenda (tenant_id, claim_id, as_of) select c.tenant_id, c.claim_id, cast(? as date) from claims c"
                        + " where " + (everyClock ? "c.due is not null" : "c.due < ?")
                        + " and not exists (select 1 from agenda a"
                        + " where a.tenant_id = c.tenant_id and a.claim_id = c.claim_id)",
                due.toArray());
    }

    /** Notes that a batch is done, in the transaction that does it. */
    public void done(LocalDate asOf, String part, long planned, long written) {
        jdbc.update(
                "insert into batches (as_of, part, planned, written) values (?,?,?,?)", asOf, part, planned, written);
    }

    /** How many claims are on it. */
    public long size() {
        Long count = jdbc.queryForObject("select count(*) from agenda", Long.class);
        return count == null ? 0 : count;
    }

    /**
     * The claims on the agenda by customer, in the order of the customers' ids.
     *
     * @param after the last customer seen, empty at first
     * @param claims about how many; a customer's claims are never parted
     */
    public Map<String, List<String>> after(String after, int claims) {
        Map<String, List<String>> page = new LinkedHashMap<>();
        List<String[]> rows = rows("tenant_id > ? order by tenant_id, claim_id limit " + claims, after);
        rows.forEach(
                row -> page.computeIfAbsent(row[0], key -> new ArrayList<>()).add(row[1]));
        if (rows.size() == claims) {
            String last = rows.get(rows.size() - 1)[0];
            page.put(
                    last,
                    rows("tenant_id = ? order by claim_id", last).stream()
                            .map(row -> row[1])
                            .toList());
        }
        return page;
    }

    private List<String[]> rows(String where, String tenant) {
        return jdbc.query(
                "select tenant_id, claim_id from agenda where " + where,
                (row, number) -> new String[] {row.getString(1), row.getString(2)},
                tenant);
    }
}
