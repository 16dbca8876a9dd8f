package org.claimclock.register.plan;

import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the schedule. */
public record Plan(JdbcTemplate jdbc) {

    public PlannedNights nights() {
        return new PlannedNights(jdbc);
    }

    public Deeds deeds() {
        return new Deeds(jdbc);
    }

    public PlanMarks marks() {
        return new PlanMarks(jdbc);
    }

    public Alerts alerts() {
        return new Alerts(jdbc);
    }
}
