package org.claimclock.register.post;

import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code told_alerts}: up to which alert letters have been written. */
public final class ToldAlerts {
    private static final String MARK = "told";

    private final JdbcTemplate jdbc;

    ToldAlerts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where no alert was ever to be told by letter. */
    public OptionalLong findLast() {
        return jdbc.queryForList("select alert_id from told_alerts where mark = ?", Long.class, MARK).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    public void told(long number) {
        if (jdbc.update("update told_alerts set alert_id = ? where mark = ?", number, MARK) == 0) {
            jdbc.update("insert into told_alerts (alert_id, mark) values (?, ?)", number, MARK);
        }
    }
}
