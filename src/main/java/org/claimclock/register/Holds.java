package org.claimclock.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code holds}: nights that were held, and who released them. */
public final class Holds {
    private static final String SELECT = "select as_of, version, effects, released_by, why, released_at from holds ";

    private final JdbcTemplate jdbc;

    Holds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Hold> find(LocalDate asOf) {
        return jdbc.query(SELECT + "where as_of = ?", (row, number) -> hold(row), asOf).stream()
                .findFirst();
    }

    /** In the order of the nights. */
    public List<Hold> all() {
        return jdbc.query(SELECT + "order by as_of", (row, number) -> hold(row));
    }

    /** In place of what was known of that night. */
    public void put(Hold hold) {
        remove(hold.asOf());
        jdbc.update(
                "insert into holds (as_of, version, effects, released_by, why, released_at) values (?,?,?,?,?,?)",
                hold.asOf(),
                hold.version(),
                hold.effects(),
                hold.release().by(),
                hold.release().why(),
                hold.release().at());
    }

    /** For a night that will be decided by other rules. */
    public void remove(LocalDate asOf) {
        jdbc.update("delete from holds where as_of = ?", asOf);
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getObject("as_of", LocalDate.class),
                row.getString("version"),
                row.getString("effects"),
                new Hold.Release(row.getString("released_by"), row.getString("why"), row.getString("released_at")));
    }
}
