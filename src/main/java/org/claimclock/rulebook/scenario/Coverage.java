package org.claimclock.rulebook.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which rules and rows of tables the scenarios show at work.
 *
 * @param neverFired names of rules that no scenario makes fire
 * @param neverSilent names of rules that fire whenever they are asked: nothing shows what they leave alone
 * @param unusedRows sentences on rows of tables that no scenario comes to, each with file and line
 * @param firedIn names of the scenarios in which a rule fired, by the rule's name
 * @param silentIn names of the scenarios that came to the moment of a rule that fired elsewhere, and in which it stayed silent, by the rule's name
 */
public record Coverage(
        List<String> neverFired,
        List<String> neverSilent,
        List<String> unusedRows,
        Map<String, Set<String>> firedIn,
        Map<String, Set<String>> silentIn) {

    public Coverage {
        neverFired = List.copyOf(neverFired);
        neverSilent = List.copyOf(neverSilent);
        unusedRows = List.copyOf(unusedRows);
        firedIn = Map.copyOf(firedIn);
        silentIn = Map.copyOf(silentIn);
    }

    /** A sentence for each thing that no scenario shows, with what to do about it. */
    public List<String> gaps() {
        Stream<String> unfired = neverFired.stream()
                .map(rule -> "no scenario makes the rule '" + rule + "' fire. Maybe add one to rules/scenarios/.");
        Stream<String> unsilent = neverSilent.stream()
                .map(
                        rule -> "the rule '" + rule
                                + "' fires in every scenario that comes to its moment. Maybe add one in which it stays silent.");
        return Stream.of(unfired, unsilent, unusedRows.stream())
                .flatMap(each -> each)
                .toList();
    }

    public boolean isComplete() {
        return gaps().isEmpty();
    }
}
