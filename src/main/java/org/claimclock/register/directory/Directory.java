package org.claimclock.register.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code claim_index} and its counts, as of the last night that was taken in. Each question is answered along one index, and each list goes
 * on after the last row of it, so that an answer costs the same in a book of any size.
 */
public final class Directory {
    private static final String SELECT = "select " + Entry.COLUMNS + " from claim_index where ";

    private final JdbcTemplate jdbc;

    public Directory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The night that was taken in last, whole or in part. */
    public Optional<LocalDate> findNight() {
        return jdbc.queryForList("select as_of from claim_index_mark", LocalDate.class).stream()
                .findFirst();
    }

    /** In the order of their ids. */
    public List<Entry> after(String claimId, int most) {
        return list("claim_id > ? order by claim_id", most, claimId);
    }

    /** Those whose ids begin so, however the letters are written, in the order of their ids. */
    public List<Entry> beginning(String begin, String claimId, int most) {
        List<Entry> entries = new ArrayList<>();
        for (String written : new Beginnings(jdbc).of(begin)) {
            if (entries.size() < most) {
                entries.addAll(beginningSo(written, claimId, most - entries.size()));
            }
        }
        return entries;
    }

    private List<Entry> beginningSo(String begin, String claimId, int most) {
        // The id itself is among them.
        return claimId.compareTo(begin) < 0
                ? list("claim_id >= ? and claim_id < ? order by claim_id", most, begin, begin + Beginnings.LAST)
                : list("claim_id > ? and claim_id < ? order by claim_id", most, claimId, begin + Beginnings.LAST);
    }

    /** @param tenant the id of a customer tenant, however its letters are written */
    public List<Entry> ofTenant(String tenant, String claimId, int most) {
        List<Entry> entries = new ArrayList<>();
        jdbc.queryForList(
                        "select customer from customers where tenant_id = ?",
                        Long.class,
                        tenant.toLowerCase(Locale.ROOT))
                .forEach(customer -> entries.addAll(
                        list("customer = ? and claim_id > ? order by customer, claim_id", most, customer, claimId)));
        return entries;
    }

    public List<Entry> ofPartner(String partner, String claimId, int most) {
        return list("partner_id = ? and claim_id > ? order by partner_id, claim_id", most, partner, claimId);
    }

    /** Of this status and reason, in the order of their ids. */
    public List<Entry> ofStatus(String status, String reason, String claimId, int most) {
        return list(
                "status = ? and reason = ? and claim_id > ? order by status, reason, claim_id",
                most,
                status,
                reason,
                claimId);
    }

    /** Of this status and this reason or a later one, in the order of reasons. */
    public List<Entry> ofStatusFrom(String status, String reason, String claimId, int most) {
        List<Entry> entries = ofStatus(status, reason, claimId, most);
        if (entries.size() < most) {
            entries.addAll(list(
                    "status = ? and reason > ? order by status, reason, claim_id",
                    most - entries.size(),
                    status,
                    reason));
        }
        return entries;
    }

    /** Whose first clock ends on this day or later, in the order of these days. */
    public List<Entry> dueFrom(LocalDate day, String claimId, int most) {
        List<Entry> entries = list("deadline = ? and claim_id > ? order by deadline, claim_id", most, day, claimId);
        if (entries.size() < most) {
            entries.addAll(list("deadline > ? order by deadline, claim_id", most - entries.size(), day));
        }
        return entries;
    }

    private List<Entry> list(String where, int most, Object... parameters) {
        return jdbc.query(SELECT + where + " limit " + most, (row, number) -> Entry.read(row), parameters);
    }

    /** How many claims there are of each status and reason. */
    public List<Tally> statuses() {
        return tallies("kind = ?", Tally.STATUS);
    }

    /** How many claims have a first clock that ends on each of these days, both included. */
    public List<Tally> deadlines(LocalDate from, LocalDate to) {
        return tallies("kind = ? and name >= ? and name <= ?", Tally.CLOCK, from.toString(), to.toString());
    }

    private List<Tally> tallies(String where, Object... parameters) {
        return jdbc.query(
                "select kind, name, detail, claims from claim_counts where claims > 0 and " + where
                        + " order by kind, name, detail",
                (row, number) -> new Tally(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
                parameters);
    }
}
