package org.claimclock.nightly.compare;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimclock.claim.Claim;
import org.claimclock.claim.Finding;
import org.claimclock.claim.Policy;
import org.claimclock.claim.Rulebook;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.clock.Term;
import org.claimclock.claim.clock.WorkingCalendar;
import org.claimclock.claim.moment.Moment;
import org.claimclock.rulebook.LoadedRulebook;

/** The candidate, asked beside the rules in force: where the two answer otherwise to the same question, there is the cause. For one walk. */
final class Parting implements Rulebook {
    private final LoadedRulebook now;
    private final LoadedRulebook candidate;
    private final Causes causes;
    private final Map<String, Set<String>> byClaim = new TreeMap<>();
    private final Set<String> ofAll = new LinkedHashSet<>();

    Parting(LoadedRulebook now, LoadedRulebook candidate, Causes causes) {
        this.now = now;
        this.candidate = candidate;
        this.causes = causes;
    }

    /** What made a claim part from what it would be, in the order of time; of a claim that itself met nothing, what its neighbours met. */
    List<String> of(String claimId) {
        if (byClaim.containsKey(claimId)) {
            return List.copyOf(byClaim.getOrDefault(claimId, Set.of()));
        }
        if (!ofAll.isEmpty()) {
            return List.copyOf(ofAll);
        }
        List<String> through = new ArrayList<>();
        byClaim.forEach((other, met) -> met.forEach(cause -> through.add(cause + " through " + other)));
        return through;
    }

    void met(String claimId, String cause) {
        byClaim.computeIfAbsent(claimId, key -> new LinkedHashSet<>()).add(cause);
    }

    @Override
    public List<Finding> examine(Claim claim, Moment moment) {
        for (RunningClock clock : claim.clocks().all()) {
            compare(claim.id(), clock);
        }
        List<Finding> after = candidate.examine(claim, moment);
        List<Finding> before = now.examine(claim, moment);
        if (!essence(before).equals(essence(after))) {
            compare(claim.id(), before, after, moment.date());
        }
        return after;
    }

    private void compare(String claimId, RunningClock clock) {
        LocalDate d0 = clock.d0();
        if (!now.term(clock.clock(), d0).equals(candidate.term(clock.clock(), d0))) {
            met(claimId, causes.clock(clock.clock(), d0));
        }
        WorkingCalendar before = now.calendar(d0);
        WorkingCalendar after = candidate.calendar(d0);
        if (!before.name().equals(after.name())) {
            met(claimId, causes.policy("program_calendar", d0));
        } else if (clock.lastDay().isAfter(clock.from())) {
            clock.from()
                    .plusDays(1)
                    .datesUntil(clock.lastDay().plusDays(1))
                    .filter(day -> before.coverage().contains(day)
                            && after.coverage().contains(day)
                            && before.isBusinessDay(day) != after.isBusinessDay(day))
                    .forEach(day -> met(claimId, causes.day(after.name(), day)));
        }
    }

    private static List<String> essence(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.effect() + " " + finding.reason())
                .sorted()
                .toList();
    }

    /** A rule that reads otherwise is the cause; else a row that the rules read. */
    private void compare(String claimId, List<Finding> before, List<Finding> after, LocalDate on) {
        List<String> changed = new ArrayList<>();
        after.stream()
                .map(Finding::rule)
                .filter(causes::isChanged)
                .forEach(rule -> changed.add(causes.rule(rule, false)));
        before.stream()
                .map(Finding::rule)
                .filter(rule -> causes.isChanged(rule)
                        && after.stream().noneMatch(finding -> finding.rule().equals(rule)))
                .forEach(rule -> changed.add(causes.rule(rule, true)));
        if (changed.isEmpty()) {
            Causes.otherPolicies(now, candidate, on).forEach(name -> changed.add(causes.policy(name, on)));
        }
        changed.forEach(cause -> met(claimId, cause));
    }

    @Override
    public Policy policy(LocalDate on) {
        Policy before = now.policy(on);
        Policy after = candidate.policy(on);
        if (before.tolerances().holdDays() != after.tolerances().holdDays()) {
            ofAll.add(causes.policy("hold_days", on));
        }
        if (before.tolerances().lateNoticeDays() != after.tolerances().lateNoticeDays()) {
            ofAll.add(causes.policy("late_notice_tolerance_days", on));
        }
        if (before.getMaxDisputes() != after.getMaxDisputes()) {
            ofAll.add(causes.policy("max_disputes", on));
        }
        return after;
    }

    @Override
    public boolean isDisputable(String reason, LocalDate on) {
        boolean after = candidate.isDisputable(reason, on);
        if (now.isDisputable(reason, on) != after) {
            ofAll.add(causes.reason(reason, on));
        }
        return after;
    }

    @Override
    public Term term(Clock clock, LocalDate d0) {
        return candidate.term(clock, d0);
    }

    @Override
    public WorkingCalendar calendar(LocalDate d0) {
        return candidate.calendar(d0);
    }

    @Override
    public ZoneId zone() {
        return candidate.zone();
    }

    @Override
    public String version() {
        return candidate.version();
    }

    @Override
    public String calendarVersion() {
        return candidate.calendarVersion();
    }
}
