package org.claimclock.register;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code rulebooks}: the text of each rulebook that decided a night or was approved. */
public final class Rulebooks {
    private final JdbcTemplate jdbc;

    Rulebooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public boolean knows(String version) {
        return !jdbc.queryForList("select version from rulebooks where version = ?", String.class, version)
                .isEmpty();
    }

    /** Keeps a rulebook; one that is kept already stays as it is. */
    public void keep(KeptRulebook rulebook) {
        if (!knows(rulebook.version())) {
            jdbc.update(
                    "insert into rulebooks (version, profile, sources) values (?,?,?)",
                    rulebook.version(),
                    rulebook.profile(),
                    rulebook.sources());
        }
    }

    public Optional<KeptRulebook> find(String version) {
        return jdbc
                .query(
                        "select version, profile, sources from rulebooks where version = ?",
                        (row, number) -> new KeptRulebook(row.getString(1), row.getString(2), row.getString(3)),
                        version)
                .stream()
                .findFirst();
    }

    /** Sorted. */
    public List<String> versions() {
        return jdbc.queryForList("select version from rulebooks order by version", String.class);
    }
}
