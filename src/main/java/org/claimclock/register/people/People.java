package org.claimclock.register.people;

import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of people. */
public record People(JdbcTemplate jdbc) {

    public Users users() {
        return new Users(jdbc);
    }

    public Audit audit() {
        return new Audit(jdbc);
    }
}
