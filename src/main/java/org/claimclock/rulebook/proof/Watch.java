package org.claimclock.rulebook.proof;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Finding;
import org.claimclock.claim.Policy;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.LapseAction;
import org.claimclock.claim.clock.Term;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.claim.moment.Moment;
import org.claimclock.rulebook.LoadedRulebook;

/** The rulebook as a story's world has it; each answer goes to the log. */
record Watch(LoadedRulebook rulebook, Story story, Log log) implements Rulebook {

    @Override
    public List<Finding> examine(Claim claim, Moment moment) {
        Policy policy = policy(moment.date());
        List<Finding> findings = rulebook.examine(claim, moment, policy);
        log.note(new Asked(claim, moment, policy), findings, this);
        return findings;
    }

    @Override
    public Policy policy(LocalDate on) {
        World world = story.world();
        return world.policies().isEmpty()
                ? rulebook.policy(on)
                : rulebook.tables().policy(on, world.policies());
    }

    @Override
    public boolean isDisputable(String reason, LocalDate on) {
        return !story.world().notDisputable().contains(reason) && rulebook.isDisputable(reason, on);
    }

    @Override
    public Term term(Clock clock, LocalDate d0) {
        Term term = rulebook.term(clock, d0);
        return story.world().onlyEscalated().contains(clock)
                ? new Term(clock, term.length(), term.unit(), term.roll(), LapseAction.ESCALATE, term.reason())
                : term;
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
