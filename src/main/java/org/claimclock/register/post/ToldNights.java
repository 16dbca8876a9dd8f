package org.claimclock.register.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimclock.register.Columns;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code told_nights}: the nights whose notices have been looked through, once each. */
public final class ToldNights {
    private final JdbcTemplate jdbc;

    ToldNights(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of a night's notices. */
    public enum Verdict {
        /** It was over when the first mail was to be sent. */
        BEFORE,
        /** Letters were written. */
        WRITTEN,
        /** Mail was switched off. */
        OFF,
        /** History that everyone was told of at the time. */
        BACKFILL,
        /** The night was long past. */
        OLD
    }

    /** @param letters how many were written */
    public record Told(LocalDate asOf, Verdict verdict, long letters, Instant at) {}

    /** The latest of them; empty where no mail was ever to be sent. */
    public Optional<Told> findLast() {
        return all(1).stream().findFirst();
    }

    /** The latest first. */
    public List<Told> all(int most) {
        return jdbc.query(
                "select as_of, verdict, letters, told_at from told_nights order by as_of desc limit " + most,
                (row, number) -> new Told(
                        row.getObject(1, LocalDate.class),
                        Verdict.valueOf(row.getString(2)),
                        row.getLong(3),
                        Columns.certain(row, "told_at")));
    }

    public void add(Told told) {
        jdbc.update(
                "insert into told_nights (as_of, verdict, letters, told_at) values (?,?,?,?)",
                told.asOf(),
                told.verdict().name(),
                told.letters(),
                Columns.time(told.at()));
    }
}
