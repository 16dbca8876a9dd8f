package org.claimclock.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code approvals}: which entry of the approvals' file let a night run. */
public final class Approvals {
    private final JdbcTemplate jdbc;

    Approvals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a night was let run by.
     *
     * @param number of the entry
     * @param hash of the entry
     */
    public record Ground(LocalDate asOf, int number, String hash) {}

    /** Notes it; a night that begins again may have another ground. */
    public void note(Ground ground) {
        jdbc.update("delete from approvals where as_of = ?", ground.asOf());
        jdbc.update(
                "insert into approvals (as_of, entry_no, entry_hash) values (?,?,?)",
                ground.asOf(),
                ground.number(),
                ground.hash());
    }

    /** In the order of the nights. */
    public List<Ground> all() {
        return jdbc.query(
                "select as_of, entry_no, entry_hash from approvals order by as_of",
                (row, number) -> new Ground(row.getObject(1, LocalDate.class), row.getInt(2), row.getString(3)));
    }
}
