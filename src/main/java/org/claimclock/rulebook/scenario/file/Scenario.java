package org.claimclock.rulebook.scenario.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.LapseAction;
import org.claimclock.claim.event.ClaimEvent;

/**
 * One example: what happened, and what should have come of it.
 *
 * @param file without its folder
 * @param line where it begins
 * @param events in no order; each knows the night that reads it
 */
public record Scenario(
        String name,
        String file,
        long line,
        Suppositions supposed,
        List<ClaimEvent> events,
        List<Expectation> expectations) {

    public Scenario {
        events = List.copyOf(events);
        expectations = List.copyOf(expectations);
    }

    /**
     * What the example takes to be otherwise than the tables say.
     *
     * @param profile empty for the one that is being tested
     * @param policies values by name
     * @param onLapse what the lapse of a clock does
     * @param notDisputable reason codes
     */
    public record Suppositions(
            String profile, Map<String, String> policies, Map<Clock, LapseAction> onLapse, Set<String> notDisputable) {
        public Suppositions {
            policies = Map.copyOf(policies);
            onLapse = Map.copyOf(onLapse);
            notDisputable = Set.copyOf(notDisputable);
        }
    }

    public LocalDate firstNight() {
        return events.stream()
                .map(event -> event.recorded().received())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    public LocalDate lastNight() {
        return expectations.stream()
                .map(Expectation::asOf)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    public String where() {
        return file + ":" + line;
    }
}
