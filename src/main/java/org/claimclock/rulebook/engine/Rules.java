package org.claimclock.rulebook.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimclock.rulebook.engine.drl.RuleCard;

/** Compiled rules. Any thread may ask them, or open sessions of its own. */
public final class Rules implements AutoCloseable {

    private final String fingerprint;
    private final List<RuleCard> cards;
    private final boolean cached;
    private final RuleBases bases;
    private final Map<String, RuleCard> byName;
    private final Sessions sessions = new Sessions(this::open);

    Rules(String fingerprint, List<RuleCard> cards, boolean cached, RuleBases bases) {
        this.fingerprint = fingerprint;
        this.cards = List.copyOf(cards);
        this.cached = cached;
        this.bases = bases;
        this.byName = cards.stream().collect(Collectors.toMap(RuleCard::name, Function.identity()));
    }

    /** SHA-256 of the rule files, as 64 hexadecimal digits. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The rules, sorted by name. */
    public List<RuleCard> cards() {
        return cards;
    }

    /** Whether they were compiled in an earlier run. */
    public boolean cached() {
        return cached;
    }

    /** @see RuleSession#match(Object...) */
    public List<RuleMatch> match(Object... facts) {
        return sessions.match(facts);
    }

    public RuleSession open() {
        return new RuleSession(byName, bases);
    }

    /** Loads the compiled rules; what it does not find in them it asks the sandbox for. */
    ClassLoader loader() {
        return bases.loader();
    }

    @Override
    public void close() {
        sessions.close();
        bases.forget();
    }
}
