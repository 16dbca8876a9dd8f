package org.claimclock.register.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimclock.register.Columns;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code users}. Nobody is ever taken out of it, for the audit names them. */
public final class Users {
    private static final String SELECT = "select name, password, roles, enabled, revision, changed_at from users ";

    private final JdbcTemplate jdbc;

    Users(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** However the name is written. */
    public Optional<User> find(String name) {
        return jdbc.query(SELECT + "where name = ?", (row, number) -> user(row), name.toLowerCase(Locale.ROOT)).stream()
                .findFirst();
    }

    /** In the order of their names. */
    public List<User> all() {
        return jdbc.query(SELECT + "order by name", (row, number) -> user(row));
    }

    /** Puts a user there, or keeps one as they are now; the revision counts on. */
    public void keep(User user, Instant now) {
        Object[] values = {user.password(), Role.pack(user.roles()), user.enabled(), Columns.time(now), user.name()};
        int rows = jdbc.update(
                "update users set password = ?, roles = ?, enabled = ?, changed_at = ?, revision = revision + 1"
                        + " where name = ?",
                values);
        if (rows == 0) {
            jdbc.update(
                    "insert into users (password, roles, enabled, changed_at, name, revision) values (?,?,?,?,?,1)",
                    values);
        }
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getString("name"),
                row.getString("password"),
                Role.unpack(row.getString("roles")),
                row.getBoolean("enabled"),
                row.getLong("revision"),
                Columns.certain(row, "changed_at"));
    }
}
