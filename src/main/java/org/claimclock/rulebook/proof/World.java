package org.claimclock.rulebook.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimclock.claim.clock.Clock;

/**
 * What is taken to be otherwise than the tables say, as a scenario may suppose it.
 *
 * @param policies values by name
 * @param notDisputable reasons of a rejection
 * @param onlyEscalated clocks whose lapse does nothing else
 */
record World(Map<String, String> policies, Set<String> notDisputable, Set<Clock> onlyEscalated) {

    /** As the tables are. */
    static final World AS_IT_IS = new World(Map.of(), Set.of(), Set.of());

    static World choosing(String policy, String value) {
        return new World(Map.of(policy, value), Set.of(), Set.of());
    }

    static World refusingDisputesOf(String reason) {
        return new World(Map.of(), Set.of(reason), Set.of());
    }

    static World escalating(Clock clock) {
        return new World(Map.of(), Set.of(), Set.of(clock));
    }

    World {
        policies = Map.copyOf(policies);
        notDisputable = Set.copyOf(notDisputable);
        onlyEscalated = Set.copyOf(onlyEscalated);
    }

    List<String> rows() {
        List<String> rows = new ArrayList<>();
        policies.forEach((name, value) -> rows.add(",,,SUPPOSE,POLICY," + name + "=" + value + ","));
        notDisputable.stream().sorted().forEach(reason -> rows.add(",,,SUPPOSE,NOT_DISPUTABLE," + reason + ","));
        onlyEscalated.forEach(clock -> rows.add(",,,SUPPOSE,ON_LAPSE," + clock + "=ESCALATE,"));
        return rows;
    }

    boolean isSupposed() {
        return !equals(AS_IT_IS);
    }

    /** {@code late_decline=RECORD}. */
    @Override
    public String toString() {
        Stream<String> chosen = policies.entrySet().stream().map(policy -> policy.getKey() + "=" + policy.getValue());
        Stream<String> reasons = notDisputable.stream().map(reason -> reason + " cannot be disputed");
        Stream<String> clocks = onlyEscalated.stream().map(clock -> clock + " only escalates");
        return Stream.of(chosen, reasons, clocks).flatMap(all -> all).sorted().collect(Collectors.joining(", "));
    }
}
