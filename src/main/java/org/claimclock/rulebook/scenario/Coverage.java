package org.claimclock.rulebook.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rules the scenarios show at work.
 *
 * @param neverFired names of rules that no scenario makes fire
 * @param neverSilent names of rules that fire whenever they are asked: nothing shows what they leave alone
 * @param firedIn names of the scenarios in which a rule fired, by the rule's name
 */
public record Coverage(List<String> neverFired, List<String> neverSilent, Map<String, Set<String>> firedIn) {

    public Coverage {
        neverFired = List.copyOf(neverFired);
        neverSilent = List.copyOf(neverSilent);
        firedIn = Map.copyOf(firedIn);
    }

    public boolean isComplete() {
        return neverFired.isEmpty() && neverSilent.isEmpty();
    }
}
