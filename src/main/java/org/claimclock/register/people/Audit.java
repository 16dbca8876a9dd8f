package org.claimclock.register.people;

import java.util.List;
import org.claimclock.register.Columns;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code audit}: what people did. Rows are only ever added, and no statement here changes one. */
public final class Audit {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_SUBJECT = 512;
    private static final int LONGEST_OUTCOME = 4_000;

    private final JdbcTemplate jdbc;

    Audit(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Deed deed) {
        jdbc.update(
                "insert into audit (done_at, by_whom, deed, subject, outcome) values (?,?,?,?,?)",
                Columns.time(deed.at()),
                shortened(deed.by(), LONGEST_NAME),
                deed.what(),
                shortened(deed.subject(), LONGEST_SUBJECT),
                shortened(deed.outcome(), LONGEST_OUTCOME));
    }

    /** The latest first, from before this number on. */
    public List<Deed> before(long number, int most) {
        return jdbc.query(
                "select audit_id, done_at, by_whom, deed, subject, outcome from audit where audit_id < ?"
                        + " order by audit_id desc limit " + most,
                (row, index) -> new Deed(
                        row.getLong(1),
                        Columns.certain(row, "done_at"),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                number);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
