package org.claimclock.rulebook.explain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Finding;
import org.claimclock.claim.Policy;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Term;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.claim.moment.Moment;

/** Hands each question on, and keeps it with its answer. For one thread. */
public final class Recorder implements Rulebook {
    private final Rulebook rulebook;
    private final List<Asked> asked = new ArrayList<>();

    /**
     * One question.
     *
     * @param claim as it stood at the moment
     * @param policy in force on its day
     */
    public record Asked(Claim claim, Moment moment, Policy policy, List<Finding> findings) {}

    public Recorder(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** In the order in which they were asked. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<Finding> examine(Claim claim, Moment moment) {
        List<Finding> findings = rulebook.examine(claim, moment);
        asked.add(new Asked(claim, moment, policy(moment.date()), findings));
        return findings;
    }

    @Override
    public Policy policy(LocalDate on) {
        return rulebook.policy(on);
    }

    @Override
    public boolean isDisputable(String reason, LocalDate on) {
        return rulebook.isDisputable(reason, on);
    }

    @Override
    public Term term(Clock clock, LocalDate d0) {
        return rulebook.term(clock, d0);
    }

    @Override
    public WorkingCalendar calendar(LocalDate d0) {
        return rulebook.calendar(d0);
    }

    @Override
    public ZoneId zone() {
        return rulebook.zone();
    }

    @Override
    public String version() {
        return rulebook.version();
    }

    @Override
    public String calendarVersion() {
        return rulebook.calendarVersion();
    }
}
