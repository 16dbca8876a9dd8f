package org.claimclock.export.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.claimclock.claim.walk.EligibleLines;
import org.claimclock.claim.walk.ExportedLine;
import org.claimclock.claim.walk.ExportedLine.Terms;
import org.claimclock.register.Position;

/**
 * Holds a claim's ADD less RETRACT against the lines that its state asks for. Two lines are the same if product, partner and consent_to are: the
 * rules restate a line for these and for nothing else.
 *
 * @param handed what finance holds
 * @param wanted the lines that the book asks for
 */
record Balance(String claimId, Handed handed, List<Terms> wanted) {

    private static final Collector<CharSequence, ?, String> JOINED = Collectors.joining(", ");

    static Balance of(Position position) {
        var claim = position.approved();
        return new Balance(
                position.claimId(), Handed.sum(position.lines()), claim == null ? List.of() : EligibleLines.of(claim));
    }

    /** One for each fault; none as a rule. */
    List<Imbalance> imbalances() {
        List<String> faults = new ArrayList<>(handed.faults());
        List<ExportedLine> over = new ArrayList<>(handed.standing());
        List<Terms> missing = new ArrayList<>();
        for (Terms terms : wanted) {
            if (!over.removeIf(line -> line.stillSays(terms))) {
                missing.add(terms);
            }
        }
        if (!over.isEmpty() || !missing.isEmpty()) {
            faults.add("finance was handed " + handed.standing().size() + ", the book says " + wanted.size()
                    + (over.isEmpty()
                            ? ""
                            : "; too many: " + over.stream().map(Balance::name).collect(JOINED))
                    + (missing.isEmpty()
                            ? ""
                            : "; not handed: "
                                    + missing.stream().map(Balance::name).collect(JOINED)));
        }
        return faults.stream().map(fault -> new Imbalance(claimId, fault)).toList();
    }

    /** How many lines stand with an older value of something for which the rules do not restate a line. */
    long older() {
        return wanted.stream()
                .filter(terms -> handed.standing().stream()
                        .anyMatch(line -> line.stillSays(terms) && !line.terms().equals(terms)))
                .count();
    }

    private static String name(ExportedLine line) {
        return name(line.terms());
    }

    private static String name(Terms terms) {
        return terms.product() + " of partner " + terms.subject().partnerId() + " to "
                + terms.dates().consentTo();
    }
}
