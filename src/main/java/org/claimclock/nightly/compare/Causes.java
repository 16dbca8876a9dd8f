package org.claimclock.nightly.compare;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimclock.claim.clock.Clock;
import org.claimclock.rulebook.LoadedRulebook;
import org.claimclock.rulebook.compare.Difference;
import org.claimclock.rulebook.compare.Difference.Kind;
import org.claimclock.rulebook.engine.drl.RuleCard;

/** Names the rule or the row of a table that makes two rulebooks part, with its place. */
final class Causes {
    private final List<Difference> differences;
    private final Map<String, String> places;

    Causes(List<Difference> differences, LoadedRulebook now, LoadedRulebook candidate) {
        this.differences = differences;
        this.places = new TreeMap<>();
        now.cards().forEach(card -> places.put(card.name(), place(card)));
        candidate.cards().forEach(card -> places.put(card.name(), place(card)));
    }

    private static String place(RuleCard card) {
        return card.file() + ":" + card.line();
    }

    /** A term that is another for clocks that begin on this day. */
    String clock(Clock clock, LocalDate d0) {
        return named(Kind.CLOCK, clock.name(), d0);
    }

    String policy(String name, LocalDate on) {
        return named(Kind.POLICY, name, on);
    }

    String reason(String code, LocalDate on) {
        return named(Kind.REASON, code, on);
    }

    String day(String calendar, LocalDate day) {
        return differences.stream()
                .filter(each -> each.kind() == Kind.DAY
                        && each.subject().equals(calendar)
                        && each.from().equals(day))
                .findFirst()
                .map(each -> day + " (" + each.where() + ")")
                .orElse(day.toString());
    }

    /** @param isGone whether the rule found something before and does not now */
    String rule(String name, boolean isGone) {
        return (isGone ? "no longer " : "") + "'" + name + "' (" + places.getOrDefault(name, "gone") + ")";
    }

    boolean isChanged(String rule) {
        return differences.stream()
                .anyMatch(each -> each.kind() == Kind.RULE && each.subject().equals(rule));
    }

    /** The latest of the differences in this that count on that day. */
    private String named(Kind kind, String subject, LocalDate on) {
        Optional<Difference> difference = differences.stream()
                .filter(each -> each.kind() == kind && each.subject().equals(subject))
                .filter(each -> !each.from().isAfter(on))
                .max(Comparator.comparing(Difference::from));
        return subject + difference.map(each -> " (" + each.where() + ")").orElse("");
    }

    /** Names of rows that say something else on this day. */
    static List<String> otherPolicies(LoadedRulebook now, LoadedRulebook candidate, LocalDate on) {
        Map<String, String> before = now.policy(on).values();
        Map<String, String> after = candidate.policy(on).values();
        return java.util.stream.Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .sorted()
                .collect(Collectors.toList());
    }
}
