package org.claimclock.rulebook.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimclock.claim.Claim;
import org.claimclock.claim.clock.Clock;
import org.claimclock.claim.clock.RunningClock;
import org.claimclock.claim.walk.ClaimOutcome;
import org.claimclock.claim.walk.DayText;
import org.claimclock.claim.walk.LineChange;
import org.claimclock.claim.walk.Said;
import org.claimclock.rulebook.scenario.file.Expectation;
import org.claimclock.rulebook.scenario.file.Expectation.Aspect;
import org.jspecify.annotations.Nullable;

/** How a claim stands at the end of a night, in the words of the expectations. */
record Standing(@Nullable ClaimOutcome outcome) {

    /** A sentence for each thing that is not as expected. */
    List<String> misses(Expectation expected) {
        List<String> misses = new ArrayList<>();
        String clock = expected.wanted().getOrDefault(Aspect.CLOCK, "");
        expected.wanted().forEach((aspect, wanted) -> {
            String found = of(aspect, clock);
            if (!found.equals(wanted)) {
                misses.add("night of " + DayText.dated(expected.asOf()) + " (line " + expected.line() + "): expected "
                        + what(aspect, clock) + " " + shown(aspect, wanted) + ", found " + shown(aspect, found));
            }
        });
        return misses;
    }

    /** What an EXPECT row has to say to hold for this and not for the other; empty where none could. */
    Map<Aspect, String> unlike(Standing other) {
        for (Aspect aspect : List.of(Aspect.STATUS, Aspect.REASON, Aspect.LINES, Aspect.SAID)) {
            if (!of(aspect, "").equals(other.of(aspect, ""))) {
                return Map.of(aspect, of(aspect, ""));
            }
        }
        for (Clock clock : Clock.values()) {
            String lastDay = of(Aspect.LAST_DAY, clock.name());
            if (!lastDay.equals(Aspect.NOTHING) && !lastDay.equals(other.of(Aspect.LAST_DAY, clock.name()))) {
                return Map.of(Aspect.CLOCK, clock.name(), Aspect.LAST_DAY, lastDay);
            }
        }
        String next = of(Aspect.CLOCK, "");
        return next.equals(other.of(Aspect.CLOCK, "")) ? Map.of() : Map.of(Aspect.CLOCK, next);
    }

    /** @param clock the one that is asked about, empty for the next deadline */
    private String of(Aspect aspect, String clock) {
        String found = switch (aspect) {
            case STATUS -> status();
            case REASON -> findClaim().map(Claim::getReason).orElse("");
            case CLOCK -> clockOf(clock).map(each -> each.clock().name()).orElse("");
            case LAST_DAY ->
                clockOf(clock).map(each -> each.lastDay().toString()).orElse("");
            case LINES -> Expectation.joined(lines().map(Standing::line));
            case SAID -> Expectation.joined(said().map(Standing::code));
        };
        return found.isEmpty() ? Aspect.NOTHING : found;
    }

    /** Whether the night decided nothing. */
    boolean isAsBefore() {
        return outcome == null || outcome.history().isEmpty();
    }

    private Optional<Claim> findClaim() {
        return Optional.ofNullable(outcome).map(ClaimOutcome::state);
    }

    private Stream<LineChange> lines() {
        return outcome == null ? Stream.of() : outcome.lines().stream();
    }

    private Stream<Said> said() {
        return outcome == null ? Stream.of() : outcome.said().stream();
    }

    private String status() {
        return findClaim()
                .map(claim -> claim.isClosed() ? "CLOSED" : claim.getStatus().name())
                .orElse("NONE");
    }

    private Optional<RunningClock> clockOf(String name) {
        boolean isNamed = !name.isEmpty() && !name.equals(Aspect.NOTHING);
        return findClaim()
                .flatMap(claim -> isNamed
                        ? claim.clocks().find(Clock.valueOf(name)).filter(RunningClock::isRunning)
                        : claim.clocks().findNext());
    }

    private static String line(LineChange change) {
        return change.action() + " " + change.line().terms().product();
    }

    private static String code(Said said) {
        if (said instanceof Said.Refusal refusal) {
            return refusal.code();
        }
        return said instanceof Said.Escalation escalation ? escalation.code() : ((Said.Notice) said).name();
    }

    private static String what(Aspect aspect, String clock) {
        return aspect == Aspect.LAST_DAY && !clock.isEmpty() ? "last day of " + clock : aspect.words();
    }

    private static String shown(Aspect aspect, String value) {
        if (value.equals(Aspect.NOTHING)) {
            return "none";
        }
        return aspect == Aspect.LAST_DAY ? DayText.dated(LocalDate.parse(value)) : value;
    }
}
