package org.claimclock.rulebook.scenario.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.LapseAction;
import org.claimclock.claim.event.ClaimEvent;
import org.claimclock.claim.event.EventKey;
import org.claimclock.claim.event.Feed;
import org.claimclock.claim.event.Recorded;
import org.claimclock.claim.event.SourceLine;
import org.claimclock.rulebook.scenario.file.Scenario.Suppositions;
import org.claimclock.rulebook.scenario.file.ScenarioRow.Act;
import org.claimclock.rulebook.scenario.file.ScenarioRow.Expect;
import org.claimclock.rulebook.scenario.file.ScenarioRow.Suppose;

/** Puts the rows of one scenario together. */
final class ScenarioBuilder {
    private static final long LONGEST_DAYS = 1500;

    private final String name;
    private final String file;
    private final long line;
    private final List<Act> acts = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final Map<String, String> policies = new HashMap<>();
    private final Map<Clock, LapseAction> onLapse = new EnumMap<>(Clock.class);
    private final Set<String> notDisputable = new HashSet<>();
    private String profile = "";
    private boolean spoiled;

    ScenarioBuilder(String name, String file, long line) {
        this.name = name;
        this.file = file;
        this.line = line;
    }

    /** One of its rows could not be read: the fault is told, and the rest would only mislead. */
    void spoil() {
        spoiled = true;
    }

    void add(ScenarioRow row) {
        if (row instanceof Act act) {
            acts.add(act);
        } else if (row instanceof Expect expect) {
            expectations.add(expect.expectation());
        } else if (row instanceof Suppose suppose) {
            switch (suppose.kind()) {
                case PROFILE -> profile = suppose.value();
                case POLICY -> policies.put(suppose.name(), suppose.value());
                case ON_LAPSE -> onLapse.put(Clock.valueOf(suppose.name()), LapseAction.valueOf(suppose.value()));
                case NOT_DISPUTABLE -> notDisputable.add(suppose.value());
            }
        }
    }

    Optional<Scenario> findScenario(List<String> faults) {
        if (spoiled) {
            return Optional.empty();
        }
        if (acts.isEmpty() || expectations.isEmpty()) {
            String missing = acts.isEmpty() ? "has no row in which somebody does something" : "has no EXPECT row";
            faults.add(file + ":" + line + ": the scenario '" + name + "' " + missing + ".");
            return Optional.empty();
        }
        Suppositions supposed = new Suppositions(profile, policies, onLapse, notDisputable);
        Scenario scenario = new Scenario(name, file, line, supposed, events(), expectations);
        return checkNights(scenario, faults) ? Optional.of(scenario) : Optional.empty();
    }

    private boolean checkNights(Scenario scenario, List<String> faults) {
        LocalDate last = scenario.lastNight();
        int before = faults.size();
        acts.stream()
                .filter(act -> act.readOn().isAfter(last))
                .forEach(
                        act -> faults.add(file + ":" + act.line() + ": this row is read by the night of " + act.readOn()
                                + ", after the last EXPECT row, " + last + ". Maybe expect something of that night."));
        if (ChronoUnit.DAYS.between(scenario.firstNight(), last) > LONGEST_DAYS) {
            faults.add(file + ":" + line + ": the scenario '" + name + "' runs for more than " + LONGEST_DAYS
                    + " nights. Maybe a year is mistyped.");
        }
        return faults.size() == before;
    }

    private List<ClaimEvent> events() {
        List<ClaimEvent> events = new ArrayList<>();
        Map<LocalDate, Integer> untimed = new HashMap<>();
        Map<String, List<Act>> byClaim = new TreeMap<>();
        for (Act act : acts) {
            byClaim.computeIfAbsent(act.claim(), key -> new ArrayList<>()).add(act);
            int earlier = act.when().timed() ? 0 : untimed.merge(act.when().date(), 1, Integer::sum) - 1;
            String id = act.id().isEmpty() ? "line " + act.line() : act.id();
            EventKey key = new EventKey(act.deed().feed(), act.deed().isCreation() ? act.claim() : id);
            events.add(act.deed()
                    .happened()
                    .apply(new Recorded(
                            key,
                            act.claim(),
                            act.when().after(earlier).at(),
                            act.seq(),
                            new SourceLine(file, act.line()),
                            act.readOn())));
        }
        byClaim.values().stream()
                .filter(each -> each.stream().noneMatch(act -> act.deed().isCreation()))
                .forEach(each -> events.add(usual(each)));
        return events;
    }

    /** A claim that no row creates is there before its first act. */
    private ClaimEvent usual(List<Act> ofClaim) {
        Act first = ofClaim.stream()
                .min(Comparator.comparing((Act act) -> act.when().at()))
                .orElseThrow();
        LocalDate readOn =
                ofClaim.stream().map(Act::readOn).min(LocalDate::compareTo).orElseThrow();
        return Creation.USUAL
                .deed()
                .happened()
                .apply(new Recorded(
                        new EventKey(Feed.CLAIMS, first.claim()),
                        first.claim(),
                        first.when().at().minus(9, ChronoUnit.HOURS),
                        0,
                        new SourceLine(file, first.line()),
                        readOn));
    }
}
