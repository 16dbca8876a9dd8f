package org.claimclock.register.plan;

import static org.claimclock.register.Columns.certain;
import static org.claimclock.register.Columns.instant;
import static org.claimclock.register.Columns.shortened;
import static org.claimclock.register.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimclock.register.plan.KeptAlert.Acknowledgement;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code alerts}: one is open until its night is well again, or a person has dealt with it. */
public final class Alerts {
    private static final String KEPT =
            "select alerts.alert_id, kind, as_of, raised_at, message, closed_at, done_at, by_whom, note from alerts"
                    + " left join acknowledgements on acknowledgements.alert_id = alerts.alert_id ";

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
                shortened(alert.message()));
        return true;
    }

    /** Closes what is open of the nights up to this one, but for what no night can mend: letters that have not arrived. */
    public void closeUpTo(LocalDate asOf, Instant now) {
        jdbc.update(
                "update alerts set closed_at = ? where as_of <= ? and closed_at is null and kind <> 'UNTOLD'",
                time(now),
                asOf);
    }

    /** Closes what is open of a night, but for letters that have not arrived. */
    public void close(LocalDate asOf, Instant now) {
        jdbc.update(
                "update alerts set closed_at = ? where as_of = ? and closed_at is null and kind <> 'UNTOLD'",
                time(now),
                asOf);
    }

    /** Closes what is open of one kind. */
    public void close(Alert.Kind kind, LocalDate asOf, Instant now) {
        jdbc.update(
                "update alerts set closed_at = ? where as_of = ? and kind = ? and closed_at is null",
                time(now),
                asOf,
                kind.name());
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

    /** What nobody has dealt with, with who sees to it; the oldest first. */
    public List<KeptAlert> keptOpen() {
        return jdbc.query(KEPT + "where alerts.closed_at is null order by alerts.alert_id", (row, number) -> kept(row));
    }

    /** Open or not, from before this number on, the latest first. */
    public List<KeptAlert> before(long number, int most) {
        return jdbc.query(
                KEPT + "where alerts.alert_id < ? order by alerts.alert_id desc limit " + most,
                (row, index) -> kept(row),
                number);
    }

    /** Open or not, from after this number on, the oldest first. */
    public List<KeptAlert> after(long number, int most) {
        return jdbc.query(
                KEPT + "where alerts.alert_id > ? order by alerts.alert_id limit " + most,
                (row, index) -> kept(row),
                number);
    }

    public Optional<KeptAlert> find(long number) {
        return jdbc.query(KEPT + "where alerts.alert_id = ?", (row, index) -> kept(row), number).stream()
                .findFirst();
    }

    /** Keeps who sees to an alert that nobody has seen to. */
    public void acknowledge(long number, Acknowledgement word) {
        jdbc.update(
                "insert into acknowledgements (alert_id, done_at, by_whom, note) values (?,?,?,?)",
                number,
                time(word.at()),
                word.by(),
                shortened(word.note()));
    }

    private static KeptAlert kept(ResultSet row) throws SQLException {
        String by = row.getString("by_whom");
        return new KeptAlert(
                row.getLong("alert_id"),
                alert(row),
                instant(row, "closed_at"),
                by == null ? null : new Acknowledgement(by, certain(row, "done_at"), row.getString("note")));
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                Alert.Kind.valueOf(row.getString("kind")),
                row.getObject("as_of", LocalDate.class),
                certain(row, "raised_at"),
                row.getString("message"));
    }
}
