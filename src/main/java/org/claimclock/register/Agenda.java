package org.claimclock.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code agenda}: the claims that tonight's walk has to look at, and their customers. */
public final class Agenda {

    private final JdbcTemplate jdbc;

    Agenda(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes room for a night: what another one had drawn up goes. */
    public void clear(LocalDate asOf) {
        // It is cleared before anything is put on it, so all of it is of one night.
        List<LocalDate> night = jdbc.queryForList("select as_of from agenda limit 1", LocalDate.class);
        if (!night.isEmpty() && !night.get(0).equals(asOf)) {
            forget();
        }
    }

    /** As if none had been drawn up. Of a night of which nothing was walked. */
    public void forget() {
        jdbc.execute(Dialect.of(Objects.requireNonNull(jdbc.getDataSource())).truncate("agenda"));
    }

    /**
     * Puts these claims on it, unless they are.
     *
     * @param customers the customer of each claim, by claim
     */
    public void add(LocalDate asOf, Map<String, Long> customers) {
        Map<String, Long> missing = new HashMap<>(customers);
        new Keys(jdbc)
                .forEach(
                        "select claim_id from agenda where customer in (%s)",
                        List.of(), new HashSet<>(customers.values()), row -> missing.remove(row.getString(1)));
        addMissing(asOf, missing);
    }

    /** Puts these claims on it, none of which is. */
    public void addMissing(LocalDate asOf, Map<String, Long> customers) {
        List<Map.Entry<String, Long>> rows = customers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList();
        new NewRows(jdbc, "agenda", "customer, claim_id, as_of")
                .add(
                        rows,
                        (row, entry) -> row.number(entry.getValue())
                                .text(entry.getKey())
                                .date(asOf));
    }

    /** The days on which claims are due, in their order. */
    public List<LocalDate> dueDays() {
        return jdbc.queryForList(
                "select due from claims where due is not null group by due order by due", LocalDate.class);
    }

    /** Those of them that are before this one. */
    public List<LocalDate> dueDaysBefore(LocalDate asOf) {
        return jdbc.queryForList(
                "select due from claims where due < ? group by due order by due", LocalDate.class, asOf);
    }

    /**
     * Puts claims on it that are due on this day and are not on it yet.
     *
     * @param most how many at most
     * @return how many; fewer than {@code most} when all of that day are on it
     */
    public int addDue(LocalDate asOf, LocalDate due, int most) {
        return jdbc.update(
                "insert into agenda (customer, claim_id, as_of) select c.customer, c.claim_id, cast(? as date) from claims c"
                        + " where c.due = ? and not exists (select 1 from agenda a"
                        + " where a.customer = c.customer and a.claim_id = c.claim_id) limit " + most,
                asOf,
                due);
    }

    /** Notes that a batch is done, in the transaction that does it. */
    public void done(LocalDate asOf, String part, long planned, long written) {
        jdbc.update(
                "insert into batches (as_of, part, planned, written) values (?,?,?,?)", asOf, part, planned, written);
    }

    /** Whether a night has begun to decide: a batch of it is done. */
    public boolean isBegun(LocalDate asOf) {
        return !jdbc.queryForList("select part from batches where as_of = ? limit 1", String.class, asOf)
                .isEmpty();
    }

    /** The night that it was drawn up for; empty where there is nothing on it. */
    public Optional<LocalDate> findNight() {
        return jdbc.queryForList("select as_of from agenda limit 1", LocalDate.class).stream()
                .findFirst();
    }

    /** How many claims are on it. */
    public long size() {
        Long count = jdbc.queryForObject("select count(*) from agenda", Long.class);
        return count == null ? 0 : count;
    }

    /**
     * The claims on the agenda by customer, in the order of the customers' numbers.
     *
     * @param after the last customer seen, {@link Long#MIN_VALUE} at first
     * @param claims about how many; a customer's claims are never parted
     */
    public Map<Long, List<String>> after(long after, int claims) {
        Map<Long, List<String>> page = new LinkedHashMap<>();
        List<Row> rows = rows("customer > ? order by customer, claim_id limit " + claims, after);
        rows.forEach(row ->
                page.computeIfAbsent(row.customer, key -> new ArrayList<>()).add(row.claimId));
        if (rows.size() == claims) {
            long last = rows.get(rows.size() - 1).customer;
            page.put(
                    last,
                    rows("customer = ? order by claim_id", last).stream()
                            .map(Row::claimId)
                            .toList());
        }
        return page;
    }

    private record Row(long customer, String claimId) {}

    private List<Row> rows(String where, long customer) {
        return jdbc.query(
                "select customer, claim_id from agenda where " + where,
                (row, number) -> new Row(row.getLong(1), row.getString(2)),
                customer);
    }

    /** The customer of each of these claims that somebody created, by claim. */
    public Map<String, Long> customersOf(Collection<String> claimIds) {
        Map<String, Long> customers = new HashMap<>();
        new Keys(jdbc)
                .forEach(
                        "select event_id, customer from events where feed = 'CLAIMS' and event_id in (%s)",
                        List.of(), claimIds, row -> customers.put(row.getString(1), row.getLong(2)));
        return customers;
    }
}
