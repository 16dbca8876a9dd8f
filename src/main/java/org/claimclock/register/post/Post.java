package org.claimclock.register.post;

import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of what is told. */
public record Post(JdbcTemplate jdbc) {

    public Letters letters() {
        return new Letters(jdbc);
    }

    public ToldNights nights() {
        return new ToldNights(jdbc);
    }

    public ToldAlerts alerts() {
        return new ToldAlerts(jdbc);
    }
}
