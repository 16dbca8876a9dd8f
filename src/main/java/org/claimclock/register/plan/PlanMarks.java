package org.claimclock.register.plan;

import static org.claimclock.register.Columns.certain;
import static org.claimclock.register.Columns.time;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code plan_marks}: up to when the plan has been drawn. */
public final class PlanMarks {
    private static final String DRAWN = "drawn";

    private final JdbcTemplate jdbc;

    PlanMarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Instant> findDrawn() {
        return jdbc
                .query(
                        "select marked_at from plan_marks where mark = ?",
                        (row, number) -> certain(row, "marked_at"),
                        DRAWN)
                .stream()
                .findFirst();
    }

    public void drawn(Instant until) {
        if (jdbc.update("update plan_marks set marked_at = ? where mark = ?", time(until), DRAWN) == 0) {
            jdbc.update("insert into plan_marks (marked_at, mark) values (?, ?)", time(until), DRAWN);
        }
    }
}
