package org.claimclock.register.plan;

import static org.claimclock.register.plan.PlannedNights.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code alerts}: one is open until its night is well again, or a person has dealt with it. */
public final class Alerts {
    private final JdbcTemplate jdbc;

    Alerts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens an alert.
     *
     * @return false if one of this kind and night is open already
     */
    public boolean open(Alert alert) {
        Long open = jdbc.queryForObject(
                "select count(*) from alerts where as_of = ? and kind = ? and closed_at is null",
                Long.class,
                alert.asOf(),
                alert.kind().name());
        if (open != null && open > 0) {
            return false;
        }
        jdbc.update(
                "insert into alerts (kind, as_of, raised_at, message) values (?,?,?,?)",
                alert.kind().name(),
                alert.asOf(),
                time(alert.raisedAt()),
                PlannedNights.shortened(alert.message()));
        return true;
    }

    /** Closes what is open of the nights up to this one. */
    public void closeUpTo(LocalDate asOf, Instant now) {
        jdbc.update("update alerts set closed_at = ? where as_of <= ? and closed_at is null", time(now), asOf);
    }

    public void close(LocalDate asOf, Instant now) {
        jdbc.update("update alerts set closed_at = ? where as_of = ? and closed_at is null", time(now), asOf);
    }

    /** What nobody has dealt with, the oldest first. */
    public List<Alert> open() {
        return jdbc.query(
                "select kind, as_of, raised_at, message from alerts where closed_at is null order by alert_id",
                (row, number) -> alert(row));
    }

    /** All there ever were, in the order in which they were raised. */
    public List<Alert> all() {
        return jdbc.query(
                "select kind, as_of, raised_at, message from alerts order by alert_id", (row, number) -> alert(row));
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                Alert.Kind.valueOf(row.getString("kind")),
                row.getObject("as_of", LocalDate.class),
                PlannedNights.certain(row, "raised_at"),
                row.getString("message"));
    }
}
