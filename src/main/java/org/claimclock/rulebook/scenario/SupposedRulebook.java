package org.claimclock.rulebook.scenario;

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
import org.claimclock.rulebook.scenario.file.Scenario.Suppositions;
import org.claimclock.rulebook.table.ReasonTable.Catalogue;
import org.claimclock.rulebook.table.Tables;

/**
 * The rulebook as one scenario supposes it, which takes note of every rule that fires and every row that is asked for.
 *
 * @param tables of the profile that the scenario supposes
 */
record SupposedRulebook(LoadedRulebook rules, Tables tables, Suppositions supposed, CoverageNotes notes)
        implements Rulebook {

    @Override
    public List<Finding> examine(Claim claim, Moment moment) {
        List<Finding> findings = rules.examine(claim, moment, policy(moment.date()));
        notes.examined(moment, findings);
        return findings;
    }

    @Override
    public Policy policy(LocalDate on) {
        notes.rows().asked(tables.profile(), on);
        return supposed.policies().isEmpty() ? tables.policy(on) : tables.policy(on, supposed.policies());
    }

    @Override
    public boolean isDisputable(String reason, LocalDate on) {
        notes.rows().given(reason, Catalogue.REJECTION, on);
        return !supposed.notDisputable().contains(reason)
                && tables.reasons()
                        .find(reason, Catalogue.REJECTION, on)
                        .map(found -> found.use().disputable())
                        .orElse(false);
    }

    @Override
    public Term term(Clock clock, LocalDate d0) {
        notes.rows().started(tables.profile(), clock, d0);
        Term term = tables.term(clock, d0);
        LapseAction supposedly = supposed.onLapse().getOrDefault(clock, term.onLapse());
        return new Term(clock, term.length(), term.unit(), term.roll(), supposedly, term.reason());
    }

    @Override
    public WorkingCalendar calendar(LocalDate d0) {
        return tables.calendars().calendar(policy(d0).text("program_calendar"));
    }

    @Override
    public ZoneId zone() {
        return rules.zone();
    }

    @Override
    public String version() {
        return rules.version();
    }

    @Override
    public String calendarVersion() {
        return rules.calendarVersion();
    }
}
