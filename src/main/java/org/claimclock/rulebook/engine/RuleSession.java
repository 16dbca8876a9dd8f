package org.claimclock.rulebook.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimclock.rulebook.engine.drl.RuleCard;

/**
 * Asks the rules about a few facts at a time. One thread may use a session, again and again; each question is answered as if it were the first.
 */
public final class RuleSession implements AutoCloseable {

    private static final Comparator<RuleMatch> BY_NAME = Comparator.comparing(
                    (RuleMatch match) -> match.rule().name())
            .thenComparing(match -> match.bound().toString());

    private final Map<String, RuleCard> cards;
    private final RuleBases bases;
    private final Map<List<Class<?>>, CircleSession> circles = new HashMap<>();

    RuleSession(Map<String, RuleCard> cards, RuleBases bases) {
        this.cards = cards;
        this.bases = bases;
    }

    /**
     * Every rule that the facts meet, sorted by name; the order of rules, files and facts changes nothing.
     *
     * @param facts one claim and one moment: all facts are matched with all others
     * @throws RuntimeException if a condition throws, for example for a fact that holds null; the session stays usable
     */
    public List<RuleMatch> match(Object... facts) {
        var types = new ArrayList<Class<?>>(facts.length);
        for (Object fact : facts) {
            types.add(Objects.requireNonNull(fact, "a fact is null").getClass());
        }
        var circle = circles.get(types);
        if (circle == null) {
            circle = open(List.copyOf(types));
        }
        var matches = circle.match(facts);
        return matches.size() < 2 ? matches : matches.stream().sorted(BY_NAME).toList();
    }

    private CircleSession open(List<Class<?>> types) {
        var opened = new CircleSession(cards, bases.about(types));
        circles.put(types, opened);
        return opened;
    }

    @Override
    public void close() {
        circles.values().forEach(CircleSession::close);
        circles.clear();
    }
}
