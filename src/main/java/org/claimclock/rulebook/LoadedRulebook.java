package org.claimclock.rulebook;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Effect;
import org.claimclock.claim.Finding;
import org.claimclock.claim.Policy;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.Term;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.claim.moment.Moment;
import org.claimclock.rulebook.engine.RuleMatch;
import org.claimclock.rulebook.engine.Rules;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.claimclock.rulebook.table.ReasonTable;
import org.claimclock.rulebook.table.Tables;

/** A rulebook that passed its checks. Safe to share between threads. */
public final class LoadedRulebook implements Rulebook, AutoCloseable {
    private final Rules rules;
    private final Tables tables;
    private final Fingerprint fingerprint;
    private final ZoneId zone;

    LoadedRulebook(Rules rules, Tables tables, Fingerprint fingerprint) {
        this.rules = rules;
        this.tables = tables;
        this.fingerprint = fingerprint;
        this.zone = ZoneId.of(tables.policies().rows().stream()
                .filter(row -> row.name().equals("program_zone"))
                .findFirst()
                .orElseThrow()
                .value());
    }

    @Override
    public List<Finding> examine(Claim claim, Moment moment) {
        return examine(claim, moment, policy(moment.date()));
    }

    /** What the rules would find under another policy. */
    public List<Finding> examine(Claim claim, Moment moment, Policy policy) {
        List<Finding> findings = new ArrayList<>(1);
        for (RuleMatch match : rules.match(policy, claim, moment)) {
            findings.add(finding(match));
        }
        return findings;
    }

    private static Finding finding(RuleMatch match) {
        RuleCard rule = match.rule();
        Map<String, String> because = new LinkedHashMap<>();
        // A whole policy says nothing, and takes long to write out.
        match.bound().forEach((name, value) -> {
            if (!(value instanceof Policy)) {
                because.put(name.substring(1), value.toString());
            }
        });
        String reason = rule.reason().startsWith("$")
                ? because.getOrDefault(rule.reason().substring(1), "")
                : rule.reason();
        return new Finding(Effect.valueOf(rule.effect()), reason, rule.name(), rule.source(), because);
    }

    @Override
    public Term term(Clock clock, LocalDate d0) {
        return tables.term(clock, d0);
    }

    @Override
    public WorkingCalendar calendar(LocalDate d0) {
        return tables.calendar(d0);
    }

    @Override
    public Policy policy(LocalDate on) {
        return tables.policy(on);
    }

    @Override
    public boolean isDisputable(String reason, LocalDate on) {
        return tables.reasons()
                .find(reason, ReasonTable.Catalogue.REJECTION, on)
                .map(found -> found.use().disputable())
                .orElse(false);
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public String version() {
        return fingerprint.all();
    }

    @Override
    public String calendarVersion() {
        return fingerprint.calendars();
    }

    public Tables tables() {
        return tables;
    }

    /** What each rule says about itself, sorted by name. */
    public List<RuleCard> cards() {
        return rules.cards();
    }

    /** Whether the compiled rules came from the cache. */
    public boolean isCached() {
        return rules.cached();
    }

    @Override
    public void close() {
        rules.close();
    }
}
