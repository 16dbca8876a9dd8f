package org.claimclock.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code nights}: which nights there were, and how they ended. */
public final class Nights {
    private static final String SELECT =
            "select as_of, sequence_no, run_id, state, backfill, profile, rules_version, calendar_version, started_at,"
                    + " finished_at, package_sha256, exit_code from nights ";

    private final JdbcTemplate jdbc;

    Nights(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<NightRecord> find(LocalDate asOf) {
        return first("where as_of = ?", asOf);
    }

    /** The latest night, done or not. */
    public Optional<NightRecord> findLast() {
        return first("where as_of = (select max(as_of) from nights)");
    }

    /** The latest night before this one that is done. */
    public Optional<NightRecord> findBefore(LocalDate asOf) {
        return first("where as_of = (select max(as_of) from nights where state = 'DONE' and as_of < ?)", asOf);
    }

    /** The next night after this one that is done. */
    public Optional<NightRecord> findDoneAfter(LocalDate asOf) {
        return first("where as_of = (select min(as_of) from nights where state = 'DONE' and as_of > ?)", asOf);
    }

    /** The latest ones before this day, the latest first. */
    public List<NightRecord> before(LocalDate asOf, int most) {
        return jdbc.query(
                SELECT + "where as_of < ? order by as_of desc limit " + most, (row, number) -> night(row), asOf);
    }

    /** In the order of their dates. */
    public List<NightRecord> all() {
        return jdbc.query(SELECT + "order by as_of", (row, number) -> night(row));
    }

    /**
     * Begins a night with the next number, or takes up one that was killed: it keeps its number.
     *
     * @throws RegisterException if the night is done, or a later one has begun
     */
    public NightRecord begin(NightRecord.Start start) {
        NightRecord last = findLast().orElse(null);
        if (last != null && (last.asOf().isAfter(start.asOf()) || isDone(last, start.asOf()))) {
            throw new RegisterException("night " + start.asOf() + " cannot begin: night " + last.asOf() + " is "
                    + last.state() + ". Maybe a later date is meant, or --replay.");
        }
        boolean again = last != null && last.asOf().equals(start.asOf());
        if (again) {
            jdbc.update("delete from nights where as_of = ?", start.asOf());
        }
        long sequence = last == null ? 1 : again ? last.sequence() : last.sequence() + 1;
        jdbc.update(
                "insert into nights (as_of, sequence_no, run_id, state, backfill, profile, rules_version, calendar_version, started_at,"
                        + " package_sha256, exit_code) values (?,?,?,'RUNNING',?,?,?,?,?,'',0)",
                start.asOf(),
                sequence,
                start.runId(),
                start.backfill(),
                start.profile(),
                start.rulesVersion(),
                start.calendarVersion(),
                Columns.time(start.at()));
        return find(start.asOf()).orElseThrow();
    }

    private static boolean isDone(NightRecord last, LocalDate asOf) {
        return last.asOf().equals(asOf) && last.state() == NightRecord.State.DONE;
    }

    /** Closes a night for good. */
    public void finish(LocalDate asOf, String packageSha256, int exitCode, Instant at) {
        int rows = jdbc.update(
                "update nights set state = 'DONE', package_sha256 = ?, exit_code = ?, finished_at = ?"
                        + " where as_of = ? and state = 'RUNNING'",
                packageSha256,
                exitCode,
                Columns.time(at),
                asOf);
        if (rows != 1) {
            throw new RegisterException("night " + asOf + " cannot be finished: it is not running");
        }
    }

    private Optional<NightRecord> first(String where, Object... parameters) {
        return jdbc.query(SELECT + where, (row, number) -> night(row), parameters).stream()
                .findFirst();
    }

    private static NightRecord night(ResultSet row) throws SQLException {
        return new NightRecord(
                row.getObject("as_of", LocalDate.class),
                row.getLong("sequence_no"),
                row.getString("run_id"),
                NightRecord.State.valueOf(row.getString("state")),
                row.getBoolean("backfill"),
                row.getString("profile"),
                row.getString("rules_version"),
                row.getString("calendar_version"),
                Columns.certain(row, "started_at"),
                Columns.instant(row, "finished_at"),
                row.getString("package_sha256"),
                row.getInt("exit_code"));
    }
}
