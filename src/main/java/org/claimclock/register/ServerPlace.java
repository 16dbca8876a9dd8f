package org.claimclock.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of PostgreSQL. */
record ServerPlace(String url, String user, String password) implements BookPlace {

    @Override
    public boolean hasBook() {
        try (ServerDatabase database = ServerDatabase.look(this)) {
            return Migrations.isBegun(new JdbcTemplate(database.dataSource()));
        }
    }

    @Override
    public Register open() {
        return Register.opened(ServerDatabase.hold(this));
    }

    @Override
    public Optional<Register> findToLookAt() {
        return Register.findUpToDate(ServerDatabase.look(this));
    }

    RegisterException cannotBeOpened(Throwable fault) {
        return fault(
                "cannot be opened",
                fault,
                "Maybe the server is not running, or one of db.url, db.user and db.password-file is wrong.");
    }

    /** The pool waited in vain. */
    RegisterException hasNoneLeft(Throwable fault) {
        return fault(
                "gave no further connection",
                fault,
                "Maybe its server allows too few at once (max_connections), or has too much to do; a smaller"
                        + " \"threads\" asks for fewer.");
    }

    private RegisterException fault(String what, Throwable fault, String maybe) {
        String found = sentence(NestedExceptionUtils.getMostSpecificCause(fault).getMessage());
        return new RegisterException("the database " + this + " " + what + ": " + found + " " + maybe, fault);
    }

    static String sentence(@Nullable String words) {
        return words == null ? "" : words.endsWith(".") ? words : words + ".";
    }

    /** Without the user and the password. */
    @Override
    public String toString() {
        return url;
    }
}
