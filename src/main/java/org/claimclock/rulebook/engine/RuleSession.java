package org.claimclock.rulebook.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * Asks the rules about a few facts at a time. One thread may use a session, again and again; each question is answered as if it were the first.
 */
public final class RuleSession implements AutoCloseable {

    private static final Comparator<RuleMatch> BY_NAME = Comparator.comparing(
                    (RuleMatch match) -> match.rule().name())
            .thenComparing(match -> match.bound().toString());

    private final Map<String, RuleCard> cards;
    private final Supplier<KieSession> sessions;
    private final List<RuleMatch> matches = new ArrayList<>();
    private final List<FactHandle> handles = new ArrayList<>();
    private KieSession session;

    RuleSession(Map<String, RuleCard> cards, Supplier<KieSession> sessions) {
        this.cards = cards;
        this.sessions = sessions;
        this.session = listening(sessions.get());
    }

    /**
     * Every rule that the facts meet, sorted by name; the order of rules, files and facts changes nothing.
     *
     * @param facts one claim and one moment: all facts are matched with all others
     * @throws RuntimeException if a condition throws, for example for a fact that holds null; the session stays usable
     */
    public List<RuleMatch> match(Object... facts) {
        matches.clear();
        try {
            for (Object fact : facts) {
                handles.add(session.insert(Objects.requireNonNull(fact, "a fact is null")));
            }
            session.fireAllRules();
            handles.forEach(session::delete);
        } catch (RuntimeException | Error e) {
            // What a failed evaluation leaves in the engine's memory is not defined.
            replaceSession();
            throw e;
        } finally {
            handles.clear();
        }
        provenEmpty();
        return matches.stream().sorted(BY_NAME).toList();
    }

    @Override
    public void close() {
        session.dispose();
    }

    /** A fact that stayed would be matched with the next claim. */
    private void provenEmpty() {
        var left = session.getFactCount();
        if (left != 0) {
            replaceSession();
            throw new IllegalStateException(left + " facts were left in the session after a match");
        }
    }

    private void replaceSession() {
        session.dispose();
        session = listening(sessions.get());
    }

    private KieSession listening(KieSession fresh) {
        fresh.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                matches.add(matchOf(event.getMatch()));
            }
        });
        return fresh;
    }

    private RuleMatch matchOf(Match fired) {
        var card = cards.get(fired.getRule().getName());
        if (card == null) {
            throw new IllegalStateException("The rule \"" + fired.getRule().getName() + "\" was never read");
        }
        // The engine also lists variables that it made up itself; the card knows those of the rule, and their order.
        var here = fired.getDeclarationIds();
        var bound = new LinkedHashMap<String, Object>();
        card.bindings().stream()
                .filter(here::contains)
                .forEach(name -> bound.put(name, fired.getDeclarationValue(name)));
        return new RuleMatch(card, bound);
    }
}
