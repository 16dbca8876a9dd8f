package org.claimclock.register.plan;

import static org.claimclock.register.Columns.certain;
import static org.claimclock.register.Columns.instant;
import static org.claimclock.register.Columns.shortened;
import static org.claimclock.register.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.register.plan.PlannedNight.Trial;
import org.claimclock.register.plan.PlannedNight.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code planned_nights}: the truth about which nights are to be. Each change is noted in {@link Deeds} as well. */
public final class PlannedNights {
    private static final String SELECT =
            "select as_of, revision, due_at, state, attempts, not_before, asked, by_whom, why, changed_at, started_at,"
                    + " finished_at from planned_nights ";

    private final JdbcTemplate jdbc;
    private final Deeds deeds;

    PlannedNights(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.deeds = new Deeds(jdbc);
    }

    public Optional<PlannedNight> find(LocalDate asOf) {
        return jdbc.query(SELECT + "where as_of = ?", (row, number) -> night(row), asOf).stream()
                .findFirst();
    }

    /** Those that are not over, the oldest first. */
    public List<PlannedNight> open() {
        return jdbc.query(
                SELECT + "where state in ('PLANNED', 'HELD', 'RUNNING', 'FAILED') order by as_of",
                (row, number) -> night(row));
    }

    /** The latest of those that are over, the oldest first. */
    public List<PlannedNight> over(int most) {
        return jdbc
                .query(
                        SELECT + "where state in ('DONE', 'SKIPPED') order by as_of desc limit " + most,
                        (row, number) -> night(row))
                .stream()
                .sorted((one, other) -> one.asOf().compareTo(other.asOf()))
                .toList();
    }

    /** The latest ones before this day, whatever became of them, the latest first. */
    public List<PlannedNight> before(LocalDate asOf, int most) {
        return jdbc.query(
                SELECT + "where as_of < ? order by as_of desc limit " + most, (row, number) -> night(row), asOf);
    }

    /** Puts a night that nobody knew into the table. */
    public void add(PlannedNight night) {
        jdbc.update(
                "insert into planned_nights (due_at, state, attempts, not_before, asked, by_whom, why, changed_at, started_at,"
                        + " finished_at, as_of, revision) values (?,?,?,?,?,?,?,?,?,?,?,1)",
                values(night, night.asOf()));
        deeds.add(night);
    }

    /**
     * Keeps a night as it is now.
     *
     * @return false if somebody else has changed it since it was read, and nothing was kept
     */
    public boolean change(PlannedNight night) {
        int rows = jdbc.update(
                "update planned_nights set revision = revision + 1, due_at = ?, state = ?, attempts = ?, not_before = ?,"
                        + " asked = ?, by_whom = ?, why = ?, changed_at = ?, started_at = ?, finished_at = ?"
                        + " where as_of = ? and revision = ?",
                values(night, night.asOf(), night.revision()));
        if (rows == 1) {
            deeds.add(night);
        }
        return rows == 1;
    }

    private static @Nullable Object[] values(PlannedNight night, Object... more) {
        Trial trial = night.trial();
        @Nullable
        Object[] values = {
            time(night.dueAt()),
            night.state().name(),
            trial.attempts(),
            time(trial.notBefore()),
            trial.asked(),
            night.word().by(),
            shortened(night.word().why()),
            time(night.word().at()),
            time(trial.startedAt()),
            time(trial.finishedAt())
        };
        @Nullable Object[] all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return all;
    }

    private static PlannedNight night(ResultSet row) throws SQLException {
        Trial trial = new Trial(
                row.getInt("attempts"),
                certain(row, "not_before"),
                row.getBoolean("asked"),
                instant(row, "started_at"),
                instant(row, "finished_at"));
        return new PlannedNight(
                row.getObject("as_of", LocalDate.class),
                row.getLong("revision"),
                certain(row, "due_at"),
                State.valueOf(row.getString("state")),
                trial,
                new Word(row.getString("by_whom"), row.getString("why"), certain(row, "changed_at")));
    }
}
