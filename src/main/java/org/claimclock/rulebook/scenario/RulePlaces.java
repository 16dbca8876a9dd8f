package org.claimclock.rulebook.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimclock.claim.walk.HistoryEntry;
import org.claimclock.rulebook.engine.drl.RuleCard;

/** Where each rule stands, for people who have to go there. */
record RulePlaces(Map<String, RuleCard> cards) {

    static RulePlaces of(List<RuleCard> cards) {
        return new RulePlaces(cards.stream().collect(Collectors.toMap(RuleCard::name, Function.identity())));
    }

    /** {@code 'A partner answers in time' (decisions.drl:128)}; empty for no rule. */
    String shown(String rule) {
        RuleCard card = cards.get(rule);
        return card == null ? "" : "'" + rule + "' (" + card.file() + ":" + card.line() + ")";
    }

    /** The rule that last decided something of the claim, up to that night. */
    String lastRule(PlayedClaim claim, LocalDate asOf) {
        return claim.nights().entrySet().stream()
                .filter(night -> !night.getKey().isAfter(asOf))
                .flatMap(night -> night.getValue().history().stream())
                .map(HistoryEntry::ground)
                .map(HistoryEntry.Ground::rule)
                .filter(cards::containsKey)
                .reduce((earlier, later) -> later)
                .map(this::shown)
                .orElse("");
    }
}
