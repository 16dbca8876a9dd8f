package org.claimclock.register.plan;

import static org.claimclock.register.Columns.certain;
import static org.claimclock.register.Columns.shortened;
import static org.claimclock.register.Columns.time;

import java.time.LocalDate;
import java.util.List;
import org.claimclock.register.plan.PlannedNight.State;
import org.claimclock.register.plan.PlannedNight.Word;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code night_deeds}: what became of each planned night, by whom and why. Rows are only ever added. */
public final class Deeds {
    private final JdbcTemplate jdbc;

    Deeds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param state what the night became */
    public record Deed(LocalDate asOf, State state, Word word) {}

    void add(PlannedNight night) {
        Word word = night.word();
        jdbc.update(
                "insert into night_deeds (as_of, done_at, by_whom, state, why) values (?,?,?,?,?)",
                night.asOf(),
                time(word.at()),
                word.by(),
                night.state().name(),
                shortened(word.why()));
    }

    /** In the order in which they were done. */
    public List<Deed> of(LocalDate asOf) {
        return jdbc.query(
                "select as_of, done_at, by_whom, state, why from night_deeds where as_of = ? order by deed_id",
                (row, number) -> new Deed(
                        row.getObject("as_of", LocalDate.class),
                        State.valueOf(row.getString("state")),
                        new Word(row.getString("by_whom"), row.getString("why"), certain(row, "done_at"))),
                asOf);
    }
}
