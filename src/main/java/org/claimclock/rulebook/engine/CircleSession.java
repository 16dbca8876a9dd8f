package org.claimclock.rulebook.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimclock.rulebook.engine.RuleBases.Circle;
import org.claimclock.rulebook.engine.drl.RuleCard;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** The engine's memory for questions of one kind. It is empty between two questions. */
final class CircleSession {

    private final Map<String, RuleCard> cards;
    private final Circle circle;
    private final List<RuleMatch> matches = new ArrayList<>();
    private final List<FactHandle> handles = new ArrayList<>();
    private KieSession session;

    CircleSession(Map<String, RuleCard> cards, Circle circle) {
        this.cards = cards;
        this.circle = circle;
        this.session = listening();
    }

    /** In no order. */
    List<RuleMatch> match(Object... facts) {
        matches.clear();
        try {
            for (int place = 0; place < facts.length; place++) {
                if (circle.heard().get(place)) {
                    handles.add(session.insert(facts[place]));
                }
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
        return List.copyOf(matches);
    }

    void close() {
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
        session = listening();
    }

    private KieSession listening() {
        var fresh = Engine.newSession(circle.kieBase());
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
        if (card.bindings().isEmpty()) {
            return new RuleMatch(card, Map.of());
        }
        // The engine also lists variables that it made up itself; the card knows those of the rule, and their order.
        var here = fired.getDeclarationIds();
        var bound = new LinkedHashMap<String, Object>();
        for (String name : card.bindings()) {
            if (here.contains(name)) {
                bound.put(name, fired.getDeclarationValue(name));
            }
        }
        return new RuleMatch(card, bound);
    }
}
